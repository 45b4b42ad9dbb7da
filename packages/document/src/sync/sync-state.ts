import type { Blueprint, BlueprintDiff } from '@truthline/blueprint';
import type { RefusedChange } from '../document/document-state.ts';
import type { Subject } from '../subjects.ts';
import type { ChangeRequest, CommittedChange } from '../wire/change.ts';

/** A change made here that the server has not answered. */
export type PendingChange = {
  readonly request: ChangeRequest;
  /** What it does on top of the changes before it; null where it does nothing now and only the server can say whether it did. */
  readonly diff: BlueprintDiff | null;
  /** Handed out for pushing at least once: the server may have it, whatever became of the answer. */
  readonly sent: boolean;
  /** The server has committed it, but changes before it have not arrived here yet. */
  readonly committed: boolean;
  /** What it is about, as that stood when it was made or first seen here. */
  readonly subjects: readonly Subject[];
  /** Of an undo or redo: the change it takes back. */
  readonly reverts: string | null;
};

/** Everything sync knows. Plain and immutable; the functions beside this file carry it from one state to the next. */
export type SyncState = {
  /** The server's blueprint at `confirmedRevision`, exactly. */
  readonly confirmed: Blueprint;
  readonly confirmedRevision: number;
  /** `confirmed` with everything pending on top: what is shown. */
  readonly blueprint: Blueprint;
  /** Oldest first. */
  readonly pending: readonly PendingChange[];
  /** Changes that arrived before their predecessors, by revision. */
  readonly early: ReadonlyMap<number, CommittedChange>;
  readonly refusals: readonly RefusedChange[];
  readonly diverged: boolean;
};

/** What a transition means for history and outbox. */
export type SyncEvent =
  /** It is in the log; `diff` is what it did there. */
  | { readonly type: 'committed'; readonly changeId: string; readonly diff: BlueprintDiff }
  /** On the newer blueprint it does something else than before. */
  | { readonly type: 'rebased'; readonly changeId: string; readonly diff: BlueprintDiff }
  /** An undo that was not sent yet now takes back what its change does on the newer blueprint. */
  | { readonly type: 'rewritten'; readonly request: ChangeRequest }
  /** It does nothing for the time being; the server will say. */
  | { readonly type: 'doubted'; readonly changeId: string }
  | { readonly type: 'refused'; readonly changeId: string };

export type Transition = { readonly state: SyncState; readonly events: readonly SyncEvent[] };

export const openSync = (blueprint: Blueprint, revision: number): SyncState => ({
  confirmed: blueprint,
  confirmedRevision: revision,
  blueprint,
  pending: [],
  early: new Map(),
  refusals: [],
  diverged: false,
});

/** True where a later change has arrived and the next one has not. */
export const isBehind = (state: SyncState): boolean => state.early.size > 0;
