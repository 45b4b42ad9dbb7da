import type { CardId } from '@truthline/blueprint';
import type { CommentPlace, CommentsPort } from '../comments/comments-port.ts';
import { createStore, type Store } from '../core/store.ts';
import type { ImagePort, WaitingPicture } from '../images/image-port.ts';
import type { Point } from '../layout/geometry.ts';
import type { PresencePort } from '../presence/presence-port.ts';

/** What one has begun to write and not said yet. */
export type Draft = {
  readonly commentId: string;
  readonly text: string;
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
};

export type Discussing = {
  /** Where a new thread is being begun. */
  readonly place: CommentPlace | null;
  /** The thread that stands open. */
  readonly threadId: string | null;
  readonly shown: 'open' | 'resolved';
  /** By thread, and one for a new thread under the empty key. They outlive the panel. */
  readonly drafts: ReadonlyMap<string, Draft>;
};

/** The ports to the others at the blueprint; null where the screen around offers none. */
export type TogetherPorts = {
  readonly comments: CommentsPort | null;
  readonly presence: PresencePort | null;
  readonly images: ImagePort | null;
};

/** What of one's own session has to do with the others. Never stored. */
export type Together = TogetherPorts & {
  /** Where one's pointer is over the drawing, in world units. */
  readonly cursor: Store<Point | null>;
  /** The page of the person whose view one follows. */
  readonly followed: Store<string | null>;
  readonly discussing: Store<Discussing>;
  /** Pictures on their way to the server, by their card. */
  readonly pictures: Store<ReadonlyMap<CardId, WaitingPicture>>;
};

export const createTogether = (ports: TogetherPorts): Together => ({
  ...ports,
  cursor: createStore<Point | null>(null),
  followed: createStore<string | null>(null),
  discussing: createStore<Discussing>({ place: null, threadId: null, shown: 'open', drafts: new Map() }),
  pictures: createStore<ReadonlyMap<CardId, WaitingPicture>>(new Map()),
});

export const ALONE: TogetherPorts = { comments: null, presence: null, images: null };
