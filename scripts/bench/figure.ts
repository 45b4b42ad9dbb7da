import type { World } from './world.ts';

/** One line of a bench: what Truthline takes beside a yardstick of the same run. */
export type Figure = {
  readonly name: string;
  readonly unit:
    'ms' | 's' | 'kB' | 'MB' | 'audits' | 'photos' | 'kills' | 'facts' | 'files' | '%' | 'points' | 'points²';
  readonly ours: number;
  /** The yardstick and what it took; null for a size that stands for itself. */
  readonly against: { readonly name: string; readonly theirs: number } | null;
};

export type Measured = {
  /** What was measured, with the sizes that matter. */
  readonly title: string;
  readonly figures: readonly Figure[];
  /** What a reader must know to read the figures right. */
  readonly notes: readonly string[];
};

export type Bench = { readonly name: string; readonly measure: (world: World) => Promise<Measured> };

/** How many times as much as the yardstick; null without one. */
export const ratioOf = ({ ours, against }: Figure): number | null =>
  against === null || against.theirs === 0 ? null : ours / against.theirs;
