export type PresentedTrailEntry = {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly dealerId: string | null;
};

export type PresentedTrailPage = {
  readonly entries: readonly PresentedTrailEntry[];
  /** Give it back to read on; null at the end. */
  readonly nextCursor: string | null;
};
