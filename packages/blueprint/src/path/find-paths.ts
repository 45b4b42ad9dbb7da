import type { Blueprint } from '../blueprint.ts';
import { memoiseByTables } from '../reading/memoise.ts';
import { orderedCards } from '../reading/cells.ts';
import { orderedSteps } from '../reading/ordered.ts';
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

/** A card still to be walked from: how far from the start, and the share of cases that come here. */
type Waiting = { readonly card: Card; readonly depth: number; readonly probability: number | null };

const walk = (blueprint: Blueprint): Paths => {
  const exits = Map.groupBy(Object.values(blueprint.link).filter(isWalked), link => link.fromCardId);
  const entered = new Set<CardId>([...exits.values()].flat().map(link => link.toCardId));
  const cards = orderedCards(blueprint);
  const triggers = cards.filter(card => card.form === 'trigger' && exits.has(card.id));
  const starts =
    triggers.length > 0 ? triggers : cards.filter(card => exits.has(card.id) && !entered.has(card.id));
  const paths: WeighedPath[] = [];
  /** The cards from the start to here. One list for the whole walk: a way forks where another left it. */
  const walked: Card[] = [];
  const onTheWay = new Set<CardId>();
  const waiting = starts.toReversed().map((card): Waiting => ({ card, depth: 0, probability: 1 }));
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    if (paths.length === PATH_LIMIT) return { paths, complete: false };
    for (const left of walked.splice(here.depth)) onTheWay.delete(left.id);
    walked.push(here.card);
    onTheWay.add(here.card.id);
    const onward = (exits.get(here.card.id) ?? []).flatMap(link => {
      const card = blueprint.card[link.toCardId];
      return card === undefined || onTheWay.has(card.id) ? [] : [{ card, link }];
    });
    if (onward.length === 0 || here.card.form === 'outcome')
      paths.push(toPath(blueprint, walked, here.probability));
    else
      for (const { card, link } of onward.toReversed()) {
        const share = onward.length === 1 ? (link.probability ?? 1) : link.probability;
        const probability = here.probability === null || share === null ? null : here.probability * share;
        waiting.push({ card, depth: here.depth + 1, probability });
      }
  }
  return { paths, complete: true };
};

/** All of the cards that a walk looks at: a card that says something else, or costs more, leaves every path as it was. */
const wayMarks = (blueprint: Blueprint): string =>
  [
    ...orderedCards(blueprint).map(
      ({ id, form, stepId }) => `${id} ${form} ${stepId} ${blueprint.step[stepId] !== undefined}`,
    ),
    ...orderedSteps(blueprint).map(({ id }) => id),
  ].join('\n');

/** The paths last walked over a table of links. */
const walks = new WeakMap<object, { readonly walked: string; readonly paths: Paths }>();

/**
 * The ways from a trigger to an outcome over sequence and interaction links, each card once. Without declared triggers
 * a path begins wherever nothing leads to; it ends at an outcome or where nothing leads on. A drawing without such
 * links has one path: the whole journey.
 */
export const findPaths: (blueprint: Blueprint) => Paths = memoiseByTables(
  ['card', 'link', 'step', 'stage', 'lane'],
  blueprint => {
    const walked = wayMarks(blueprint);
    const known = walks.get(blueprint.link);
    if (known?.walked === walked) return known.paths;
    const found = walk(blueprint);
    const paths =
      found.paths.length > 0
        ? found
        : { paths: [{ ...wholeJourney(blueprint), probability: 1 }], complete: true };
    walks.set(blueprint.link, { walked, paths });
    return paths;
  },
);
