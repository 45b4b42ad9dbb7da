import type { Blueprint } from '../blueprint.ts';
import { memoiseByTables } from '../reading/memoise.ts';
import type { CardId } from '../records/id.ts';
import type { Link } from '../records/link.ts';
import { wholeJourney, type Path } from './path.ts';

/** What one pass along a path earns and costs, in cents (1/100 of the network's currency). */
export type PathMoney = {
  readonly priceCents: number;
  /** What a pass costs however long it takes: material, share of operating cost. */
  readonly fixedCents: number;
  /** What a minute of the people on it costs. */
  readonly centsPerMinute: number;
};

/**
 * Profit of one pass that takes `seconds`, before tax, in cents: price − time − fixed cost.
 * Shostack, "Designing services that deliver", Harvard Business Review 62 (1), 1984.
 */
export const pathProfit = ({ priceCents, fixedCents, centsPerMinute }: PathMoney, seconds: number): number =>
  priceCents - fixedCents - (centsPerMinute * seconds) / 60;

/**
 * The time at which a pass earns nothing, in seconds. `Infinity` where time is free and the price covers the rest;
 * 0 where the price does not even cover the fixed cost.
 */
export const breakEvenSeconds = ({ priceCents, fixedCents, centsPerMinute }: PathMoney): number => {
  const margin = priceCents - fixedCents;
  if (margin <= 0) return 0;
  return centsPerMinute === 0 ? Number.POSITIVE_INFINITY : (margin / centsPerMinute) * 60;
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The links by which cards serve others, by the card served. */
const servingLinks = memoiseByTables(['link'], (blueprint): ReadonlyMap<CardId, readonly Link[]> =>
  Map.groupBy(
    Object.values(blueprint.link).filter(link => link.kind === 'support' || link.kind === 'information'),
    link => link.toCardId,
  ),
);

/** The cards of a path and whatever serves them: what leads to them, directly or through others, by support or information. */
const withServingCards = (blueprint: Blueprint, path: Path): ReadonlySet<CardId> => {
  const serving = servingLinks(blueprint);
  const reached = new Set(path.cardIds);
  // A set is walked in the order of insertion, what is added on the way included.
  for (const cardId of reached) for (const link of serving.get(cardId) ?? []) reached.add(link.fromCardId);
  return reached;
};

/** Price as the cards of a path state it, cost as they and the cards serving them state it; a minute's cost is the reader's to say. */
export const pathMoney = (
  blueprint: Blueprint,
  centsPerMinute: number,
  path: Path = wholeJourney(blueprint),
): PathMoney => {
  const price = (cardId: CardId) => blueprint.card[cardId]?.priceCents ?? 0;
  const cost = (cardId: CardId) => blueprint.card[cardId]?.costCents ?? 0;
  return {
    priceCents: sum(path.cardIds.map(price)),
    fixedCents: sum([...withServingCards(blueprint, path)].map(cost)),
    centsPerMinute,
  };
};
