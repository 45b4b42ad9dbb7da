import { applyDiff, sameValue } from '@truthline/blueprint';
import type { CommittedChange } from '../wire/change.ts';
import { rebase } from './rebase.ts';
import type { PendingChange, SyncEvent, SyncState, Transition } from './sync-state.ts';

const setAside = (state: SyncState, changes: readonly CommittedChange[]) => {
  const early = new Map(state.early);
  for (const change of changes) {
    if (change.revision > state.confirmedRevision) early.set(change.revision, change);
  }
  return early;
};

/**
 * Own changes among those that arrived. One at or before the confirmed revision is in the confirmed blueprint already
 * (it was committed before a crash); one whose revision is not even after the revision it was made on comes from
 * another log than the one followed here.
 */
const markCommitted = (state: SyncState, changes: readonly CommittedChange[]) => {
  const arrived = new Map(changes.map(change => [change.changeId, change]));
  const pending: PendingChange[] = [];
  const events: SyncEvent[] = [];
  let { diverged } = state;
  for (const change of state.pending) {
    const { changeId, baseRevision } = change.request;
    const committed = arrived.get(changeId);
    if (committed === undefined) {
      pending.push(change);
      continue;
    }
    if (committed.revision <= baseRevision) diverged = true;
    if (committed.revision <= state.confirmedRevision) {
      events.push({ type: 'committed', changeId, diff: committed.diff });
    } else pending.push({ ...change, committed: true });
  }
  return { pending, events, diverged };
};

/**
 * Takes in changes from the log, in any order and any number of times, and applies those whose turn it is. Where they
 * are exactly what was shown already, the blueprint shown stays the same object; else everything pending is rebased.
 */
export const receive = (before: SyncState, changes: readonly CommittedChange[]): Transition => {
  const marked = markCommitted(before, changes);
  const early = setAside(before, changes);
  const events = [...marked.events];
  let { pending } = marked;
  let { confirmed, confirmedRevision, refusals } = before;
  let foreseen = marked.events.length === 0;

  for (;;) {
    const next = early.get(confirmedRevision + 1);
    if (next === undefined) break;
    early.delete(next.revision);
    confirmed = applyDiff(confirmed, next.diff);
    confirmedRevision = next.revision;
    const [first] = pending;
    foreseen &&= first?.request.changeId === next.changeId && sameValue(first.diff, next.diff);
    if (pending.some(change => change.request.changeId === next.changeId)) {
      pending = pending.filter(change => change.request.changeId !== next.changeId);
      events.push({ type: 'committed', changeId: next.changeId, diff: next.diff });
    }
    // Refused once, committed after all: a push that was slow on its way came after the blueprint had changed again.
    refusals = refusals.filter(refused => refused.changeId !== next.changeId);
  }

  const state = {
    ...before,
    confirmed,
    confirmedRevision,
    pending,
    early,
    refusals,
    diverged: marked.diverged,
  };
  if (foreseen) {
    return { state: pending.length === 0 ? { ...state, confirmed: state.blueprint } : state, events };
  }
  const rebased = rebase(state);
  return { state: rebased.state, events: [...events, ...rebased.events] };
};
