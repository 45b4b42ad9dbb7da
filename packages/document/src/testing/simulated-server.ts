import type { Blueprint } from '@truthline/blueprint';
import { serverApply } from '../server-apply.ts';
import type { ChangeRequest, CommittedChange, PushOutcome } from '../wire/change.ts';

/** A server with its log in memory: what the API does in its transaction, without the database. */
export type SimulatedServer = {
  readonly blueprint: () => Blueprint;
  readonly revision: () => number;
  /** The blueprint as it was at a revision, as a browser may have cached it. */
  readonly at: (revision: number) => Blueprint;
  readonly log: () => readonly CommittedChange[];
  /** Change ids refused at least once. */
  readonly refused: ReadonlySet<string>;
  readonly push: (requests: readonly ChangeRequest[], actorId: string) => readonly PushOutcome[];
  readonly pull: (sinceRevision: number) => readonly CommittedChange[];
};

export const startSimulatedServer = (
  start: Blueprint,
  apply: typeof serverApply = serverApply,
): SimulatedServer => {
  const snapshots: Blueprint[] = [start];
  let blueprint = start;
  let revision = 0;
  const log: CommittedChange[] = [];
  const refused = new Set<string>();
  const known = (changeId: string): PushOutcome | null => {
    const change = log.find(entry => entry.changeId === changeId);
    return change === undefined ? null : { status: 'committed', changeId, change };
  };
  return {
    blueprint: () => blueprint,
    revision: () => revision,
    at: wanted => snapshots[wanted] ?? blueprint,
    log: () => log,
    refused,
    push: (requests, actorId) =>
      requests.map(request => {
        const author = { actorId, actorName: actorId, committedAt: '2026-01-01T00:00:00.000Z' };
        const applied = apply({ blueprint, revision, known }, request, author);
        ({ blueprint, revision } = applied);
        if (applied.outcome.status === 'refused') refused.add(request.changeId);
        else if (applied.appended) {
          log.push(applied.outcome.change);
          snapshots.push(blueprint);
        }
        return applied.outcome;
      }),
    pull: sinceRevision => log.filter(change => change.revision > sinceRevision),
  };
};
