import type { Path, RoleId } from '@truthline/blueprint';
import { NO_FILTER, type CardFilter } from '../find/card-filter.ts';
import type { ReadingOrder } from '../reading/reading-order.ts';

/** A walk through the drawing: which way, and at which halt, counted from 0. */
export type Reading = { readonly order: ReadingOrder; readonly at: number };

/** What is searched for, and which of the hits one is at, counted from 0; -1 before the first is gone to. */
export type Search = { readonly query: string; readonly at: number };

/** How one person looks at the drawing. None of it is in the document. */
export type Looking = {
  readonly filter: CardFilter;
  readonly search: Search | null;
  readonly reading: Reading | null;
  /** The reading fills the screen. */
  readonly presenting: boolean;
  /** The path that is lit. */
  readonly path: Path | null;
  readonly paletteShown: boolean;
  readonly minimapShown: boolean;
  /** The role whose job description is open. */
  readonly job: RoleId | null;
};

export const initialLooking: Looking = {
  filter: NO_FILTER,
  search: null,
  reading: null,
  presenting: false,
  path: null,
  paletteShown: false,
  minimapShown: true,
  job: null,
};

/** Whether two ways of looking light the same cards. */
export const sameLooking = (one: Looking, other: Looking): boolean =>
  one.filter === other.filter &&
  one.search === other.search &&
  one.reading === other.reading &&
  one.path === other.path;
