/** Throws where a caller passes what no data can be: a bug of the caller, not a lack of evidence. */
export const demand = (holds: boolean, message: string): void => {
  if (!holds) throw new RangeError(message);
};

/** `passes` of `n`, both whole numbers. */
export const demandCounts = (passes: number, n: number): void => {
  demand(Number.isInteger(n) && n >= 0, `n must be a whole number, got ${n}`);
  demand(Number.isInteger(passes) && passes >= 0 && passes <= n, `passes must be 0 to ${n}, got ${passes}`);
};

export const demandShare = (share: number, name: string): void =>
  demand(share > 0 && share < 1, `${name} must lie between 0 and 1, got ${share}`);
