import type { Blueprint } from '@truthline/blueprint';
import type { Command } from '../command.ts';
import type { Subject } from '../subjects.ts';
import type { Refusal } from '../refusal.ts';

/** A change that was made here and then turned down; shown until it is dismissed. */
export type RefusedChange = {
  readonly changeId: string;
  readonly command: Command;
  readonly refusal: Refusal;
  /** What it was about, at most the first `SUBJECT_LIMIT` records, as far as anything of them is known here. */
  readonly subjects: readonly Subject[];
};

/** `saved`: the server has committed everything. `saving`: it has not yet. `offline`: it cannot be reached. */
export type SaveState = 'saved' | 'saving' | 'offline';

/** What a screen needs to know of an open document. The same object until something changes. */
export type DocumentState = {
  /** The confirmed blueprint with everything pending on top. Records nobody touched stay the same objects. */
  readonly blueprint: Blueprint;
  readonly confirmedRevision: number;
  /** Changes made here that the server has not answered yet. */
  readonly pendingCount: number;
  readonly saveState: SaveState;
  readonly refusals: readonly RefusedChange[];
  /** The key that names what undo would take back (`labelOf` its command); null where there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly readOnly: boolean;
  /** A later change than the next one has arrived: the ones between must be pulled. */
  readonly behind: boolean;
  /** The server's log is not the one this document followed (restored from a backup): open it anew. */
  readonly diverged: boolean;
  /** The outbox could not be written: until it is saved, a change lives in this window only. */
  readonly outboxFailed: boolean;
  /** Offline, and a change is not in the outbox yet: to close the window now would lose it. */
  readonly keeping: boolean;
};
