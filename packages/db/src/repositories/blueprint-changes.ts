import { BLUEPRINT_SCHEMA_VERSION, type Blueprint, type BlueprintDiff } from '@truthline/blueprint';
import type { JsonValue } from '../json.ts';
import type { Tx } from '../store/tx.ts';
import { headlineOf, type SavedBlueprint } from './blueprints.ts';
import { carryFiles, picturesIn } from './files.ts';
import { notify } from './notify.ts';

/** One entry of a blueprint's change log. */
export type SavedChange = {
  readonly changeId: string;
  readonly revision: number;
  readonly actorId: string;
  readonly actorName: string;
  /** ISO 8601 UTC instant. */
  readonly committedAt: string;
  readonly command: JsonValue;
  /** As it was written, maybe by an earlier version: parse it before use. */
  readonly diff: BlueprintDiff;
  /** The published version that this change took over; null for every other change. */
  readonly adoptedVersion: number | null;
};

/**
 * Appends a change to the log of a locked blueprint, moves the snapshot to `next`, and tells the others after
 * the commit. Returns the snapshot as it now is. A change id used before violates a unique key: look first.
 */
export const appendChange = async (
  tx: Tx,
  locked: SavedBlueprint,
  change: Omit<SavedChange, 'revision' | 'actorId'>,
  next: Blueprint,
): Promise<SavedBlueprint> => {
  const revision = locked.revision + 1;
  const { networkId, personId } = tx.scope;
  await tx.query
    .insertInto('blueprint_changes')
    .values({
      network_id: networkId,
      blueprint_id: locked.id,
      revision,
      change_id: change.changeId,
      dealer_id: locked.dealerId,
      actor_id: personId,
      actor_name: change.actorName,
      committed_at: change.committedAt,
      command: JSON.stringify(change.command),
      diff: JSON.stringify(change.diff),
      diff_schema_version: BLUEPRINT_SCHEMA_VERSION,
      adopted_version: change.adoptedVersion,
    })
    .execute();
  const headline = headlineOf(next);
  await tx.query
    .updateTable('blueprints')
    .set({
      revision,
      records: JSON.stringify(next),
      records_schema_version: BLUEPRINT_SCHEMA_VERSION,
      updated_at: change.committedAt,
      ...headline,
    })
    .where('network_id', '=', networkId)
    .where('blueprint_id', '=', locked.id)
    .execute();
  await carryFiles(tx, locked, picturesIn(change.diff));
  await notify(tx, 'blueprint_changed', { networkId, blueprintId: locked.id, revision });
  return {
    ...locked,
    revision,
    blueprint: next,
    updatedAt: change.committedAt,
    service: headline.service,
    title: next.journey['journey']?.title ?? locked.title,
    cardCount: headline.card_count,
    momentCount: headline.moment_count,
  };
};

const selectChanges = (tx: Tx, blueprintId: string) =>
  tx.query
    .selectFrom('blueprint_changes')
    .select([
      'change_id as changeId',
      'revision',
      'actor_id as actorId',
      'actor_name as actorName',
      'committed_at as committedAt',
      'command',
      'diff',
      'adopted_version as adoptedVersion',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where('blueprint_id', '=', blueprintId);

/** What became of a change id earlier, or null where it is new. */
export const findChange = async (
  tx: Tx,
  blueprintId: string,
  changeId: string,
): Promise<SavedChange | null> =>
  (await selectChanges(tx, blueprintId).where('change_id', '=', changeId).executeTakeFirst()) ?? null;

/** Changes after a revision, oldest first, at most `limit`. */
export const listChangesSince = async (
  tx: Tx,
  blueprintId: string,
  sinceRevision: number,
  limit = 1000,
): Promise<readonly SavedChange[]> =>
  selectChanges(tx, blueprintId)
    .where('revision', '>', sinceRevision)
    .orderBy('revision')
    .limit(limit)
    .execute();

/** Changes before a revision (all where null), newest first, at most `limit`. */
export const listChangesBefore = async (
  tx: Tx,
  blueprintId: string,
  beforeRevision: number | null,
  limit: number,
): Promise<readonly SavedChange[]> => {
  const query = selectChanges(tx, blueprintId).orderBy('revision', 'desc').limit(limit);
  return (beforeRevision === null ? query : query.where('revision', '<', beforeRevision)).execute();
};

/** The diffs of the changes after a revision up to another one, oldest first, as they were written. */
export const listDiffs = async (
  tx: Tx,
  blueprintId: string,
  after: number,
  upTo: number,
): Promise<readonly BlueprintDiff[]> =>
  (
    await tx.query
      .selectFrom('blueprint_changes')
      .select('diff')
      .where('network_id', '=', tx.scope.networkId)
      .where('blueprint_id', '=', blueprintId)
      .where('revision', '>', after)
      .where('revision', '<=', upTo)
      .orderBy('revision')
      .execute()
  ).map(({ diff }) => diff);
