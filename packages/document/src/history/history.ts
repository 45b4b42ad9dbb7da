import { isEmptyDiff, type BlueprintDiff } from '@truthline/blueprint';
import { HISTORY_LIMIT } from '../limits.ts';
import type { SyncEvent } from '../sync/sync-state.ts';

/** One undo step: one change made here, and what it did as far as is known. */
export type HistoryEntry = {
  readonly changeId: string;
  /** The key that names it (`labelOf` the command first executed). */
  readonly label: string;
  readonly diff: BlueprintDiff;
};

/** Own changes that can be taken back, and those taken back that can be done again; the latest last. */
export type History = { readonly undo: readonly HistoryEntry[]; readonly redo: readonly HistoryEntry[] };

export const emptyHistory: History = { undo: [], redo: [] };

/** A new change: what had been taken back before it can no longer be done again. */
export const remember = (history: History, entry: HistoryEntry): History => ({
  undo: [...history.undo, entry].slice(-HISTORY_LIMIT),
  redo: [],
});

export const other = { undo: 'redo', redo: 'undo' } as const;

/** Drops the latest entry of a stack; `reverse`, the change that took it back, goes onto the other one. */
export const step = (history: History, stack: 'undo' | 'redo', reverse: HistoryEntry | null): History => {
  const shorter = { ...history, [stack]: history[stack].slice(0, -1) };
  return reverse === null ? shorter : { ...shorter, [other[stack]]: [...history[other[stack]], reverse] };
};

/** Keeps entries true to what their changes do: rebased and committed ones are updated, lost ones forgotten. */
export const followSync = (history: History, events: readonly SyncEvent[]): History => {
  const latest = new Map<string, BlueprintDiff | null>();
  for (const event of events) {
    if (event.type === 'committed' || event.type === 'rebased') latest.set(event.changeId, event.diff);
    else if (event.type === 'refused' || event.type === 'doubted') latest.set(event.changeId, null);
  }
  if (latest.size === 0) return history;
  const follow = (entries: readonly HistoryEntry[]) =>
    entries.flatMap(entry => {
      const diff = latest.get(entry.changeId);
      if (diff === undefined) return entry;
      return diff === null || isEmptyDiff(diff) ? [] : { ...entry, diff };
    });
  return { undo: follow(history.undo), redo: follow(history.redo) };
};
