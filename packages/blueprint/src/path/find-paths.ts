import type { Blueprint } from '../blueprint.ts';
import { memoiseByTables } from '../reading/memoise.ts';
import { orderedCards } from '../reading/cells.ts';
import type { Card } from '../records/card.ts';
import type { CardId } from '../records/id.ts';
import type { Link } from '../records/link.ts';
import { wholeJourney, type Path } from './path.ts';

/** Enough for any drawing a person can read; beyond it the list says that it is not complete. */
export const PATH_LIMIT = 500;

/** A path with the share of cases that take it; null where an exit on it states no share. */
export type WeighedPath = Path & { readonly probability: number | null };
export type Paths = { readonly paths: readonly WeighedPath[]; readonly complete: boolean };

/** What is walked over. Support and information accompany a path; rework leaves it and comes back. */
const isWalked = (link: Link) => link.kind === 'sequence' || link.kind === 'interaction';

const toPath = (blueprint: Blueprint, cards: readonly Card[], probability: number | null): WeighedPath => ({
  cardIds: cards.map(card => card.id),
  stepIds: cards
    .map(card => card.stepId)
    .filter((stepId, place, all) => stepId !== all[place - 1] && blueprint.step[stepId] !== undefined),
  probability,
});

const walk = (blueprint: Blueprint): Paths => {
  const exits = Map.groupBy(Object.values(blueprint.link).filter(isWalked), link => link.fromCardId);
  const entered = new Set<CardId>([...exits.values()].flat().map(link => link.toCardId));
  const cards = orderedCards(blueprint);
  const triggers = cards.filter(card => card.form === 'trigger' && exits.has(card.id));
  const starts =
    triggers.length > 0 ? triggers : cards.filter(card => exits.has(card.id) && !entered.has(card.id));
  const paths: WeighedPath[] = [];
  const waiting = starts.toReversed().map(card => ({ cards: [card], probability: 1 as number | null }));
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    if (paths.length === PATH_LIMIT) return { paths, complete: false };
    const last = here.cards.at(-1);
    const onward = (last === undefined ? [] : (exits.get(last.id) ?? [])).flatMap(link => {
      const card = blueprint.card[link.toCardId];
      return card === undefined || here.cards.includes(card) ? [] : [{ card, link }];
    });
    if (onward.length === 0 || last?.form === 'outcome')
      paths.push(toPath(blueprint, here.cards, here.probability));
    else
      for (const { card, link } of onward.toReversed()) {
        const share = onward.length === 1 ? (link.probability ?? 1) : link.probability;
        const probability = here.probability === null || share === null ? null : here.probability * share;
        waiting.push({ cards: [...here.cards, card], probability });
      }
  }
  return { paths, complete: true };
};

/**
 * The ways from a trigger to an outcome over sequence and interaction links, each card once. Without declared triggers
 * a path begins wherever nothing leads to; it ends at an outcome or where nothing leads on. A drawing without such
 * links has one path: the whole journey.
 */
export const findPaths: (blueprint: Blueprint) => Paths = memoiseByTables(
  ['link', 'card', 'step', 'stage', 'lane'],
  blueprint => {
    const found = walk(blueprint);
    return found.paths.length > 0
      ? found
      : { paths: [{ ...wholeJourney(blueprint), probability: 1 }], complete: true };
  },
);
