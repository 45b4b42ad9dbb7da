import type { Readable } from '../core/store.ts';
import type { Box, Point } from '../layout/geometry.ts';

/** Where somebody is, in world units of the drawing. */
export type Here = {
  readonly cursor: Point | null;
  /** Ids of the cards they have chosen. */
  readonly selection: readonly string[];
  /** What is in their window; null where they see no canvas. */
  readonly view: Box | null;
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
