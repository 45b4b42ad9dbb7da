import type { Blueprint } from '../blueprint.ts';
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

/** Price and fixed cost as the cards of a path state them; what a minute costs is the reader's to say. */
export const pathMoney = (
  blueprint: Blueprint,
  centsPerMinute: number,
  path: Path = wholeJourney(blueprint),
): PathMoney => {
  const cards = path.cardIds.flatMap(cardId => blueprint.card[cardId] ?? []);
  return {
    priceCents: sum(cards.map(card => card.priceCents ?? 0)),
    fixedCents: sum(cards.map(card => card.costCents ?? 0)),
    centsPerMinute,
  };
};
