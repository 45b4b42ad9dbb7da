import { applyDiff, invertDiff, type Blueprint, type BlueprintDiff } from '@truthline/blueprint';

type ReelChange = { readonly revision: number; readonly diff: BlueprintDiff };

/** A blueprint at every revision whose changes are at hand, worked out when it is asked for. */
export type Reel = {
  readonly newest: number;
  /** The earliest revision that can be shown. */
  readonly oldest: number;
  readonly at: (revision: number) => Blueprint | null;
};

/** Winds back from the present along the changes, newest first and without a gap. Later ones than the present are left out. */
export const openReel = (now: Blueprint, newest: number, changes: readonly ReelChange[]): Reel => {
  const diffs = new Map(changes.map(({ revision, diff }) => [revision, diff] as const));
  const states = new Map<number, Blueprint>([[newest, now]]);
  let oldest = newest;
  while (diffs.has(oldest)) oldest -= 1;
  const at = (revision: number): Blueprint | null => {
    if (revision > newest || revision < oldest) return null;
    let known = revision;
    while (!states.has(known)) known += 1;
    for (; known > revision; known -= 1) {
      const later = states.get(known);
      const diff = diffs.get(known);
      if (later === undefined || diff === undefined) return null;
      states.set(known - 1, applyDiff(later, invertDiff(diff)));
    }
    return states.get(revision) ?? null;
  };
  return { newest, oldest, at };
};
