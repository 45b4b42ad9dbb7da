import type { Readable } from '../core/store.ts';
import type { Whereabouts } from '../layout/whereabouts.ts';

/** What somebody has in their window: as they see it, and by its middle, for whose drawing is laid out otherwise. */
export type Outlook = {
  readonly centre: Whereabouts;
  /** How much of the drawing it holds, in world units. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
};

/** Where somebody is. Their language, overlay and folded lanes may be others than one's own. */
export type Here = {
  readonly cursor: Whereabouts | null;
  /** Ids of the cards they have chosen. */
  readonly selection: readonly string[];
  /** Null where they see no canvas. */
  readonly view: Outlook | null;
};

/** One open page of somebody else at the same blueprint. */
export type Peer = {
  readonly sessionId: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly here: Here;
};

/** Who else is here. `tell` may be called on every pointer move: the port sends what it can. */
export type PresencePort = {
  readonly peers: Readable<readonly Peer[]>;
  readonly tell: (here: Here) => void;
};
