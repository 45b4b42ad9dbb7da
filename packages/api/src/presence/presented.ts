import type { CommittedChange } from '@truthline/document';

/**
 * A point of a drawing, whatever language it is laid out in: by the card it is in, by the cell that is in, and by the shares
 * of that box; beyond the steps or lanes (null), world units from their edge.
 */
type PresentedWhereabouts = {
  readonly cardId: string | null;
  readonly stepId: string | null;
  readonly laneId: string | null;
  readonly x: number;
  readonly y: number;
};

/** Where somebody is on a drawing. Never stored. */
export type PresentedHere = {
  readonly cursor: PresentedWhereabouts | null;
  /** Ids of the cards they have chosen. */
  readonly selection: readonly string[];
  /** The part of the drawing in their window; null where they see it as an outline. */
  readonly view: {
    readonly centre: PresentedWhereabouts;
    /** In world units. */
    readonly width: number;
    readonly height: number;
    readonly zoom: number;
  } | null;
};

/** What reaches a page that stands at a blueprint together with others. */
export type PresentedNews =
  /** From now on all is heard: what the others tell of themselves before is lost, so tell them that one is here. */
  | { readonly kind: 'listening' }
  /** Somebody is here, or (`here` null) has left. */
  | {
      readonly kind: 'presence';
      /** One open page of one person. */
      readonly sessionId: string;
      readonly person: { readonly id: string; readonly name: string };
      readonly here: PresentedHere | null;
      /** ISO 8601 instant at which the server heard it. */
      readonly at: string;
    }
  /** The comments are others than before: ask for them. */
  | { readonly kind: 'comments' };

/** A change comes with its revision as event id. */
export type PresentedChangeNews = { readonly kind: 'change'; readonly change: CommittedChange };
