import { BLUEPRINT_SCHEMA_VERSION, type Blueprint, type LocalText } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { readRecords, type BlueprintHeader } from './blueprints.ts';

/** A revision of a drawing kept under a name, for good. */
export type VersionHeader = {
  readonly id: string;
  readonly revision: number;
  /** The number under which a standard was published; null for a version that only has a name. */
  readonly number: number | null;
  readonly name: LocalText;
  readonly actorId: string;
  readonly actorName: string;
  /** ISO 8601 UTC instant. */
  readonly madeAt: string;
};

export type SavedVersion = VersionHeader & { readonly blueprint: Blueprint };
export type NewVersion = Omit<SavedVersion, 'actorId'>;

/** Keeps a version, signed with the person of the scope. It can be neither changed nor taken back. */
export const addVersion = async (
  tx: Tx,
  { id: blueprintId, dealerId }: Pick<BlueprintHeader, 'id' | 'dealerId'>,
  version: NewVersion,
): Promise<void> => {
  await tx.query
    .insertInto('blueprint_versions')
    .values({
      network_id: tx.scope.networkId,
      version_id: version.id,
      blueprint_id: blueprintId,
      revision: version.revision,
      number: version.number,
      name: JSON.stringify(version.name),
      dealer_id: dealerId,
      records: JSON.stringify(version.blueprint),
      records_schema_version: BLUEPRINT_SCHEMA_VERSION,
      made_by: tx.scope.personId,
      made_by_name: version.actorName,
      made_at: version.madeAt,
    })
    .execute();
};

const selectVersions = (tx: Tx, blueprintId: string) =>
  tx.query
    .selectFrom('blueprint_versions')
    .select([
      'version_id as id',
      'revision',
      'number',
      'name',
      'made_by as actorId',
      'made_by_name as actorName',
      'made_at as madeAt',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where('blueprint_id', '=', blueprintId);

/** The versions of a drawing, newest revision first. */
export const listVersions = (tx: Tx, blueprintId: string): Promise<readonly VersionHeader[]> =>
  selectVersions(tx, blueprintId).orderBy('revision', 'desc').orderBy('made_at', 'desc').execute();

const selectWhole = (tx: Tx, blueprintId: string) =>
  selectVersions(tx, blueprintId).select(['records', 'records_schema_version']);

type WholeRow = VersionHeader & { readonly records: Blueprint; readonly records_schema_version: number };

const wholeVersion = (row: WholeRow | undefined): SavedVersion | null => {
  if (row === undefined) return null;
  const { records, records_schema_version: version, ...header } = row;
  return { ...header, blueprint: readRecords(records, version) };
};

/** A published version by its number, or the newest one; null where there is none. */
export const findPublishedVersion = async (
  tx: Tx,
  blueprintId: string,
  wanted: number | 'newest',
): Promise<SavedVersion | null> => {
  const query = selectWhole(tx, blueprintId)
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1);
  return wholeVersion(
    await (wanted === 'newest' ? query : query.where('number', '=', wanted)).executeTakeFirst(),
  );
};

/** The version whose revision is nearest to the one asked; null where the drawing has no version. */
export const findNearestVersion = async (
  tx: Tx,
  blueprintId: string,
  revision: number,
): Promise<SavedVersion | null> =>
  wholeVersion(
    await selectWhole(tx, blueprintId)
      .orderBy(sql`abs(revision - ${revision})`)
      .limit(1)
      .executeTakeFirst(),
  );

/** The number of the newest published version of each standard that has one. */
export const listNewestPublished = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.query
    .selectFrom('blueprint_versions')
    .select(({ fn }) => ['blueprint_id', fn.max('number').as('number')])
    .where('network_id', '=', tx.scope.networkId)
    .where('number', 'is not', null)
    .groupBy('blueprint_id')
    .execute();
  return new Map(rows.flatMap(({ blueprint_id: id, number }) => (number === null ? [] : [[id, number]])));
};
