import type { RefusedChange } from '../document/document-state.ts';
import type { Executed } from '../execute.ts';
import { subjectsOf } from '../subjects.ts';
import type { ChangeRequest } from '../wire/change.ts';
import { rebase } from './rebase.ts';
import type { PendingChange, SyncState, Transition } from './sync-state.ts';

/** Adds a change just carried out on the blueprint shown. */
export const enqueue = (
  state: SyncState,
  request: ChangeRequest,
  executed: Executed,
  reverts: string | null,
): SyncState => ({
  ...state,
  blueprint: executed.blueprint,
  pending: [
    ...state.pending,
    {
      request,
      diff: executed.diff,
      sent: false,
      committed: false,
      subjects: subjectsOf(state.blueprint, request.command),
      reverts,
    },
  ],
});

/**
 * Puts what an earlier visit left in the outbox before everything made since. Whether it reached the server then,
 * nobody here knows.
 */
export const restore = (state: SyncState, requests: readonly ChangeRequest[]): Transition => {
  const present = new Set(state.pending.map(change => change.request.changeId));
  const restored = requests
    .filter(request => !present.has(request.changeId))
    .map((request): PendingChange => ({
      request,
      diff: null,
      sent: true,
      committed: false,
      subjects: subjectsOf(state.blueprint, request.command),
      reverts: null,
    }));
  if (restored.length === 0) return { state, events: [] };
  return rebase({ ...state, pending: [...restored, ...state.pending] });
};

/** Lists what an earlier visit was refused and nobody has dismissed before everything refused since. */
export const recall = (state: SyncState, refusals: readonly RefusedChange[]): SyncState => {
  const since = new Set(state.refusals.map(refused => refused.changeId));
  const earlier = refusals.filter(refused => !since.has(refused.changeId));
  return earlier.length === 0 ? state : { ...state, refusals: [...earlier, ...state.refusals] };
};

/** What to push: the oldest changes without an answer, in order; they count as sent from now on. */
export const takePush = (
  state: SyncState,
  limit: number,
): { readonly state: SyncState; readonly requests: readonly ChangeRequest[] } => {
  const requests = state.pending
    .filter(change => !change.committed)
    .slice(0, limit)
    .map(change => change.request);
  if (requests.length === 0) return { state, requests };
  const sent = new Set(requests.map(request => request.changeId));
  const pending = state.pending.map(change =>
    sent.has(change.request.changeId) && !change.sent ? { ...change, sent: true } : change,
  );
  return { state: { ...state, pending }, requests };
};
