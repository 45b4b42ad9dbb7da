import type { BlueprintDiff } from '@truthline/blueprint';
import type { Result } from '@truthline/kernel';
import type { Command } from '../command.ts';
import type { Refusal } from '../refusal.ts';
import type { ChangeRequest, CommittedChange, PushOutcome } from '../wire/change.ts';
import type { DocumentState } from './document-state.ts';

/** An open blueprint: edited here at once, ordered by the server, undone step by step. */
export type BlueprintDocument = {
  readonly state: () => DocumentState;
  /** Calls the listener after every change of state; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Settles when the outbox of an earlier visit has been read; nothing is pushed before. */
  readonly opened: Promise<void>;

  /** One gesture, one command, one undo step. A refused command changes nothing. */
  readonly execute: (command: Command) => Result<BlueprintDiff, Refusal>;
  /** Takes back the latest own change, as a new change. What others made impossible is refused, said and skipped. */
  readonly undo: () => Result<BlueprintDiff, Refusal>;
  readonly redo: () => Result<BlueprintDiff, Refusal>;

  /** Changes from the server, in any order and any number of times. */
  readonly receive: (changes: readonly CommittedChange[]) => void;
  /** The server's answers to a push. */
  readonly pushed: (outcomes: readonly PushOutcome[]) => void;
  readonly connectionLost: () => void;
  readonly connectionBack: () => void;
  /** Lists a command that was refused here among the refused changes: what was written in it stays at hand. */
  readonly setAside: (command: Command, refusal: Refusal) => void;
  readonly dismissRefusal: (changeId: string) => void;
  /** What to push now, oldest first, at most `limit`; empty where nothing waits. The same again until it is answered. */
  readonly nextPush: (limit?: number) => readonly ChangeRequest[];
};
