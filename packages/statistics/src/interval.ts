/** A closed interval with its confidence level, 0–1. */
export type Interval = { readonly low: number; readonly high: number; readonly level: number };
