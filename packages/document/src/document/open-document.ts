import { invertDiff, isEmptyDiff, type Blueprint, type BlueprintDiff } from '@truthline/blueprint';
import { err, ok, type IdSource, type Result } from '@truthline/kernel';
import { labelOf, type Command } from '../command.ts';
import { execute } from '../execute.ts';
import { emptyHistory, followSync, remember, step, type History } from '../history/history.ts';
import { PUSH_LIMIT } from '../limits.ts';
import type { Refusal } from '../refusal.ts';
import { subjectsOf } from '../subjects.ts';
import { enqueue, recall, restore, takePush } from '../sync/enqueue.ts';
import { pushed } from '../sync/pushed.ts';
import { receive } from '../sync/receive.ts';
import { isBehind, openSync, type SyncState, type Transition } from '../sync/sync-state.ts';
import type { BlueprintDocument } from './blueprint-document.ts';
import type { DocumentState, RefusedChange, SaveState } from './document-state.ts';
import { keepOutbox } from './kept-outbox.ts';
import { readWaiting, type Outbox } from './outbox.ts';
import { memoryRefusalShelf, type RefusalShelf } from './refusal-shelf.ts';

/**
 * The server's snapshot and revision; `ids` makes change ids; `outbox` holds what this blueprint still has to save,
 * `refusals` what was turned down and not seen yet.
 */
export type DocumentSource = {
  readonly blueprint: Blueprint;
  readonly revision: number;
  readonly ids: IdSource;
  readonly outbox: Outbox;
  readonly refusals?: RefusalShelf;
  readonly readOnly?: boolean;
};

/** Opens a blueprint for editing. What an earlier visit left in the outbox is applied again as soon as it is read. */
export const openDocument = (source: DocumentSource): BlueprintDocument => {
  const { ids, refusals: shelf = memoryRefusalShelf(), readOnly = false } = source;
  const listeners = new Set<() => void>();
  let sync: SyncState = openSync(source.blueprint, source.revision);
  let history: History = emptyHistory;
  let reading: 'reading' | 'read' | 'failed' = 'reading';
  let online = true;
  let snapshot: DocumentState | null = null;

  const changed = () => {
    snapshot = null;
    for (const listener of listeners) listener();
  };
  // Online nobody is told that a change is on this device alone, so nobody need hear when it is.
  const written = () => {
    if (!online) changed();
  };
  const outbox = keepOutbox(source.outbox, shelf, { changed, written });

  const enter = ({ state, events }: Transition) => {
    if (state === sync && events.length === 0) return;
    const before = sync.refusals;
    sync = state;
    history = followSync(history, events);
    for (const event of events) {
      if (event.type === 'committed') outbox.remove(event.changeId);
      if (event.type === 'rewritten') outbox.put(event.request);
    }
    const listed = (refusals: readonly RefusedChange[], { changeId }: RefusedChange) =>
      refusals.some(refused => refused.changeId === changeId);
    for (const refused of sync.refusals) if (!listed(before, refused)) outbox.refuse(refused);
    for (const refused of before) if (!listed(sync.refusals, refused)) outbox.dismiss(refused.changeId);
    changed();
  };

  const saveState = (): SaveState => {
    if (!online) return 'offline';
    return reading === 'reading' || sync.pending.length > 0 ? 'saving' : 'saved';
  };
  const describe = (): DocumentState => ({
    blueprint: sync.blueprint,
    confirmedRevision: sync.confirmedRevision,
    pendingCount: sync.pending.length,
    saveState: saveState(),
    refusals: sync.refusals,
    undoLabel: history.undo.at(-1)?.label ?? null,
    redoLabel: history.redo.at(-1)?.label ?? null,
    readOnly,
    behind: isBehind(sync),
    diverged: sync.diverged,
    outboxFailed: reading === 'failed' || outbox.failed(),
    keeping: !online && outbox.writing(),
  });

  /** Carries a command out and queues it; a change id where it changed something. */
  const submit = (
    command: Command,
    reverts: string | null,
  ): Result<{ readonly diff: BlueprintDiff; readonly changeId: string | null }, Refusal> => {
    if (readOnly) return err({ reason: 'readOnly' });
    const executed = execute(sync.blueprint, command);
    if (!executed.ok) return executed;
    const { diff } = executed.value;
    if (isEmptyDiff(diff)) return ok({ diff, changeId: null });
    const request = { changeId: ids.next(), baseRevision: sync.confirmedRevision, command };
    sync = enqueue(sync, request, executed.value, reverts);
    outbox.put(request);
    return ok({ diff, changeId: request.changeId });
  };

  const takeBack = (stack: 'undo' | 'redo'): Result<BlueprintDiff, Refusal> => {
    for (;;) {
      const entry = history[stack].at(-1);
      if (entry === undefined) {
        return err({ reason: stack === 'undo' ? 'nothingToUndo' : 'nothingToRedo' });
      }
      const command = { type: 'change.revert', diff: invertDiff(entry.diff), byLanguage: true } as const;
      const submitted = submit(command, entry.changeId);
      if (!submitted.ok) {
        history = step(history, stack, null);
        changed();
        return submitted;
      }
      const { changeId, diff } = submitted.value;
      history = step(history, stack, changeId === null ? null : { changeId, label: entry.label, diff });
      changed();
      // Someone else has done the same meanwhile: the person expects to see something happen.
      if (changeId !== null) return ok(diff);
    }
  };

  const readOutbox = async () => {
    const requests = await source.outbox.load().catch(() => null);
    const refusals = await shelf.load().catch(() => null);
    reading = requests === null || refusals === null ? 'failed' : 'read';
    if (refusals !== null) {
      // A refused change that never left the outbox is pushed again, and refused again.
      const waiting = new Set(requests?.map(request => request.changeId));
      const lying = refusals.filter(refused => !waiting.has(refused.changeId));
      sync = recall(sync, lying);
    }
    if (requests !== null) enter(restore(sync, readWaiting(requests)));
    changed();
  };
  const opened = readOutbox();

  return {
    state: () => (snapshot ??= describe()),
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    opened,
    execute: command => {
      const submitted = submit(command, null);
      if (!submitted.ok) return submitted;
      const { changeId, diff } = submitted.value;
      if (changeId !== null) {
        history = remember(history, { changeId, label: labelOf(command), diff });
        changed();
      }
      return ok(diff);
    },
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    receive: changes => enter(receive(sync, changes)),
    pushed: outcomes => enter(pushed(sync, outcomes)),
    connectionLost: () => {
      if (!online) return;
      online = false;
      changed();
    },
    connectionBack: () => {
      if (online) return;
      online = true;
      changed();
    },
    setAside: (command, refusal) => {
      const subjects = subjectsOf(sync.blueprint, command);
      const refused = { changeId: ids.next(), command, refusal, subjects };
      enter({ state: { ...sync, refusals: [...sync.refusals, refused] }, events: [] });
    },
    dismissRefusal: changeId => {
      const refusals = sync.refusals.filter(refused => refused.changeId !== changeId);
      if (refusals.length < sync.refusals.length) enter({ state: { ...sync, refusals }, events: [] });
    },
    nextPush: (limit = PUSH_LIMIT) => {
      if (reading === 'reading') return [];
      const taken = takePush(sync, limit);
      sync = taken.state;
      return taken.requests;
    },
  };
};
