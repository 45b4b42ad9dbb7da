import type { Blueprint } from '@truthline/blueprint';
import { andThen, err, ok } from '@truthline/kernel';
import { execute } from './execute.ts';
import { isWhole } from './rules/change-leaves-it-whole.ts';
import type { ChangeRequest, PushOutcome } from './wire/change.ts';

/** The blueprint's row, locked, and what the transaction knows. */
export type ServerLog = {
  readonly blueprint: Blueprint;
  /** Revision of `blueprint`. */
  readonly revision: number;
  /** The answer given to this change id before; null where it is new. */
  readonly known: (changeId: string) => PushOutcome | null;
};

/** Who asks, and when the transaction takes place (ISO 8601, UTC). */
export type Authorship = {
  readonly actorId: string;
  readonly actorName: string;
  readonly committedAt: string;
};

/** What to answer and what is then true. Where `appended`, the outcome's change goes to the log and the snapshot is new. */
export type ServerApplied = {
  readonly outcome: PushOutcome;
  readonly appended: boolean;
  readonly blueprint: Blueprint;
  readonly revision: number;
};

/**
 * The server's side of a push, for one request. Pure: call it inside the transaction that holds the row, feed each
 * result into the next request, write what was appended. A request seen before gets its earlier answer and changes nothing.
 */
export const serverApply = (log: ServerLog, request: ChangeRequest, author: Authorship): ServerApplied => {
  const { blueprint, revision } = log;
  const earlier = log.known(request.changeId);
  if (earlier !== null) return { outcome: earlier, appended: false, blueprint, revision };

  const { changeId, command } = request;
  const executed = andThen(execute(blueprint, command), value => {
    // Asked again of the whole: what is written here, everyone builds on.
    const refusal = isWhole(value.blueprint);
    return refusal === null ? ok(value) : err(refusal);
  });
  if (!executed.ok) {
    const outcome = { status: 'refused', changeId, refusal: executed.error } as const;
    return { outcome, appended: false, blueprint, revision };
  }
  const { actorId, actorName, committedAt } = author;
  const change = {
    changeId,
    revision: revision + 1,
    actorId,
    actorName,
    committedAt,
    command,
    diff: executed.value.diff,
  };
  return {
    outcome: { status: 'committed', changeId, change },
    appended: true,
    blueprint: executed.value.blueprint,
    revision: revision + 1,
  };
};
