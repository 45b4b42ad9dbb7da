import type { LocalText, StoredBlueprint } from '@truthline/blueprint';
import type { CommittedChange } from '@truthline/document';

/** A change of the log; `adoptedVersion` is the number of the published standard it took over, else null. */
export type PresentedChange = CommittedChange & { readonly adoptedVersion: number | null };

export type PresentedHistory = {
  /** Newest first. */
  readonly changes: readonly PresentedChange[];
  /** What to ask with as `beforeRevision` for the next page; null where this is the last. */
  readonly next: number | null;
};

export type PresentedVersion = {
  readonly id: string;
  readonly revision: number;
  /** The number a standard was published under; null for a version that only has a name. */
  readonly number: number | null;
  readonly name: LocalText;
  readonly madeBy: { readonly id: string; readonly name: string };
  /** ISO 8601 instant. */
  readonly madeAt: string;
};

export type PresentedPublication = {
  readonly number: number;
  /** What the lint says of what was published. It prevents nothing: a standard may be published to be discussed. */
  readonly lint: { readonly errors: number; readonly warnings: number };
};

/** The standard a variant builds on, as one revision of it was. */
export type PresentedStandardState = {
  /** Its number where it is a published version. */
  readonly number: number | null;
  readonly revision: number;
  readonly stored: StoredBlueprint;
};

/** A published version of the standard that a variant has not taken over. */
export type PresentedNews = {
  readonly standardId: string;
  /** What the variant has taken over: the base of the merge. Null where nobody knows: then a number of `bases` is chosen. */
  readonly base: PresentedStandardState | null;
  readonly bases: readonly number[];
  readonly newest: PresentedStandardState & { readonly number: number; readonly name: LocalText };
};
