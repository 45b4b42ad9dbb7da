import {
  applyDiff,
  diffBlueprints,
  invertDiff,
  sameValue,
  type Blueprint,
  type BlueprintDiff,
} from '@truthline/blueprint';
import type { RefusedChange } from '../document/document-state.ts';
import { openDraft } from '../draft.ts';
import { executeOn } from '../execute.ts';
import type { PendingChange, SyncEvent, SyncState, Transition } from './sync-state.ts';

/** An undo waiting behind the change it takes back must take back what that change does now, not what it did. */
const retarget = (change: PendingChange, rebased: ReadonlyMap<string, BlueprintDiff>): PendingChange => {
  const target = change.reverts === null ? undefined : rebased.get(change.reverts);
  if (target === undefined || change.sent) return change;
  const diff = invertDiff(target);
  const { command } = change.request;
  if (command.type !== 'change.revert' || sameValue(command.diff, diff)) return change;
  return { ...change, request: { ...change.request, command: { ...command, diff } } };
};

/** The blueprint `to`, made of the objects of `shown` wherever the two agree: an untouched card stays the same object. */
const reuseRecords = (shown: Blueprint, to: Blueprint): Blueprint =>
  applyDiff(shown, diffBlueprints(shown, to));

/**
 * Executes everything pending again on the confirmed blueprint. A change that is now refused is dropped and listed;
 * unless the server may already have it: then it stays, without effect, until the server says, and so does
 * everything after it that is refused, since the refusal may follow from its absence.
 */
export const rebase = (state: SyncState): Transition => {
  const draft = openDraft(state.confirmed);
  let inDoubt = false;
  const pending: PendingChange[] = [];
  const refusals: RefusedChange[] = [];
  const events: SyncEvent[] = [];
  const rebased = new Map<string, BlueprintDiff>();

  for (const earlier of state.pending) {
    const change = retarget(earlier, rebased);
    const { request } = change;
    const { changeId, command } = request;
    if (change !== earlier) events.push({ type: 'rewritten', request });
    const executed = executeOn(draft, command);
    if (executed.ok) {
      const diff = executed.value;
      rebased.set(changeId, diff);
      pending.push({ ...change, diff });
      if (!sameValue(diff, earlier.diff)) events.push({ type: 'rebased', changeId, diff });
    } else if (change.sent || inDoubt) {
      inDoubt = true;
      pending.push({ ...change, diff: null });
      if (earlier.diff !== null) events.push({ type: 'doubted', changeId });
    } else {
      refusals.push({ changeId, command, refusal: executed.error, subjects: change.subjects });
      events.push({ type: 'refused', changeId });
    }
  }

  const shown = reuseRecords(state.blueprint, draft.finish());
  return {
    state: {
      ...state,
      confirmed: pending.length === 0 ? shown : state.confirmed,
      blueprint: shown,
      pending,
      refusals: refusals.length === 0 ? state.refusals : [...state.refusals, ...refusals],
    },
    events,
  };
};
