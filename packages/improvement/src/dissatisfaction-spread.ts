/** How word of a bad experience travels. Shares 0–1. */
export type SpreadInput = {
  /** Customers who complained. */
  readonly complaints: number;
  /** Share of dissatisfied customers who complain (fact D4: 4 %). */
  readonly complainShare: number;
  /** How many others each dissatisfied customer tells, and each of those who tell on (fact D1020: 10 to 20). */
  readonly toldByEach: number;
  /** Share of those told who tell others (fact D13: 13 %). */
  readonly tellOnShare: number;
};

export type Spread = {
  readonly dissatisfied: number;
  readonly toldFirst: number;
  readonly toldSecond: number;
  /** Everyone who knows, those dissatisfied included. */
  readonly total: number;
};

/** The numbers of fact D-derive with the upper bound of 20; the source's 1,825 rests on it. */
export const sourceSpread: SpreadInput = {
  complaints: 1,
  complainShare: 0.04,
  toldByEach: 20,
  tellOnShare: 0.13,
};

/** The same with the lower bound of 10. */
export const lowerSpread: SpreadInput = { ...sourceSpread, toldByEach: 10 };

/**
 * Fact D-derive: 1 / 4 % = 25; 25 × 20 = 500; 500 × 13 % × 20 = 1,300; together 1,825. With 10 for 20 it is 600: a
 * range from 600 to 1,825, and a screen that shows one shows both.
 *
 * @returns people, not rounded.
 * @throws RangeError where a share is outside 0–1 or nobody complains at all.
 */
export const dissatisfactionSpread = ({
  complaints,
  complainShare,
  toldByEach,
  tellOnShare,
}: SpreadInput): Spread => {
  const isShare = (share: number) => share >= 0 && share <= 1;
  if (!isShare(complainShare) || complainShare === 0 || !isShare(tellOnShare))
    throw new RangeError('shares lie in 0–1, and somebody complains');
  if (!(complaints >= 0) || !(toldByEach >= 0)) throw new RangeError('people are not negative');
  const dissatisfied = complaints / complainShare;
  const toldFirst = dissatisfied * toldByEach;
  const toldSecond = toldFirst * tellOnShare * toldByEach;
  return { dissatisfied, toldFirst, toldSecond, total: dissatisfied + toldFirst + toldSecond };
};
