import type { RefusedChange } from '../document/document-state.ts';
import type { PushOutcome } from '../wire/change.ts';
import { rebase } from './rebase.ts';
import { receive } from './receive.ts';
import type { SyncEvent, SyncState, Transition } from './sync-state.ts';

/** Takes in the server's answers. What was refused is dropped and listed; what was committed is received like any other. */
export const pushed = (before: SyncState, outcomes: readonly PushOutcome[]): Transition => {
  const received = receive(
    before,
    outcomes.flatMap(outcome => (outcome.status === 'committed' ? outcome.change : [])),
  );
  const refused = new Map(
    outcomes.flatMap(outcome =>
      outcome.status === 'refused' ? [[outcome.changeId, outcome.refusal] as const] : [],
    ),
  );
  const refusals: RefusedChange[] = [];
  const events: SyncEvent[] = [...received.events];
  for (const { request, subjects } of received.state.pending) {
    const { changeId, command } = request;
    const refusal = refused.get(changeId);
    if (refusal === undefined) continue;
    refusals.push({ changeId, command, refusal, subjects });
    events.push({ type: 'refused', changeId });
  }
  if (refusals.length === 0) return { state: received.state, events };
  const rebased = rebase({
    ...received.state,
    pending: received.state.pending.filter(change => !refused.has(change.request.changeId)),
    refusals: [...received.state.refusals, ...refusals],
  });
  return { state: rebased.state, events: [...events, ...rebased.events] };
};
