type Random = { readonly next: () => number };

/** Standard normal (Box and Muller 1958). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** A whole number, uniform from `low` to `high`, both included. */
export const integerBetween = (random: Random, low: number, high: number): number =>
  low + Math.floor(random.next() * (high - low + 1));

export const pick = <T>(random: Random, from: readonly T[]): T => {
  const chosen = from[integerBetween(random, 0, from.length - 1)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
};

export const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));
