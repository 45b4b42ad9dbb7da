import type { AuditFile } from '@truthline/audit';
import type { Tx } from '../store/tx.ts';
import { auditKeys } from './audit-keys.ts';

export type SavedAuditFile = AuditFile & {
  readonly addedBy: string;
  readonly addedAt: string;
  /** When all its bytes were there; null while they are not. */
  readonly arrivedAt: string | null;
};

/** Announces a file whose bytes are to come. Announced before, nothing happens. True where it is new. */
export const addAuditFile = async (
  tx: Tx,
  audit: { readonly id: string; readonly dealerId: string },
  file: AuditFile,
  addedAt: string,
): Promise<boolean> => {
  const added = await tx.query
    .insertInto('audit_files')
    .values({
      ...auditKeys(tx.scope, audit),
      file_id: file.id,
      item_id: file.itemId,
      instance: file.instance ?? 0,
      kind: file.kind,
      sha256: file.sha256,
      media_type: file.mediaType,
      byte_count: file.byteCount,
      width: file.width,
      height: file.height,
      seconds: file.seconds,
      taken_at: file.takenAt,
      latitude: file.latitude,
      longitude: file.longitude,
      device: file.device,
      original_name: file.originalName,
      annotated: file.annotated,
      note: file.note,
      added_by: tx.scope.personId,
      added_at: addedAt,
    })
    .onConflict(conflict => conflict.columns(['network_id', 'audit_id', 'file_id']).doNothing())
    .returning('file_id')
    .executeTakeFirst();
  return added !== undefined;
};

const selectFiles = (tx: Tx) =>
  tx.query
    .selectFrom('audit_files')
    .select([
      'file_id as id',
      'item_id as itemId',
      'instance',
      'kind',
      'sha256',
      'media_type as mediaType',
      'byte_count as byteCount',
      'width',
      'height',
      'seconds',
      'taken_at as takenAt',
      'latitude',
      'longitude',
      'device',
      'original_name as originalName',
      'annotated',
      'note',
      'added_by as addedBy',
      'added_at as addedAt',
      'arrived_at as arrivedAt',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where('removed_at', 'is', null);

type FileRow = Awaited<ReturnType<ReturnType<typeof selectFiles>['executeTakeFirstOrThrow']>>;

const fileOf = ({ instance, ...file }: FileRow): SavedAuditFile =>
  instance === 0 ? file : { ...file, instance };

/** The files of an audit in the order they were announced, without those that were taken back. */
export const listAuditFiles = async (tx: Tx, auditId: string): Promise<readonly SavedAuditFile[]> => {
  const rows = await selectFiles(tx)
    .where('audit_id', '=', auditId)
    .orderBy('added_at')
    .orderBy('file_id')
    .execute();
  return rows.map(fileOf);
};

/** One file, or null where there is none or it was taken back. */
export const findAuditFile = async (
  tx: Tx,
  auditId: string,
  fileId: string,
): Promise<SavedAuditFile | null> => {
  const row = await selectFiles(tx)
    .where('audit_id', '=', auditId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row === undefined ? null : fileOf(row);
};

/** A file that has arrived in any audit in reach, by the hash of its bytes. */
export const findArrivedFile = async (
  tx: Tx,
  sha256: string,
): Promise<Pick<SavedAuditFile, 'sha256' | 'mediaType' | 'byteCount'> | null> =>
  (await tx.query
    .selectFrom('audit_files')
    .select(['sha256', 'media_type as mediaType', 'byte_count as byteCount'])
    .where('network_id', '=', tx.scope.networkId)
    .where('sha256', '=', sha256)
    .where('arrived_at', 'is not', null)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) ?? null;

const setFile = async (
  tx: Tx,
  auditId: string,
  fileId: string,
  change: { readonly arrived_at: string } | { readonly removed_at: string },
): Promise<boolean> => {
  const updated = await tx.query
    .updateTable('audit_files')
    .set(change)
    .where('network_id', '=', tx.scope.networkId)
    .where('audit_id', '=', auditId)
    .where('file_id', '=', fileId)
    .where('removed_at', 'is', null)
    .$if('arrived_at' in change, query => query.where('arrived_at', 'is', null))
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
};

/** All its bytes are on the shelf. True where that is news. */
export const markFileArrived = (tx: Tx, auditId: string, fileId: string, arrivedAt: string) =>
  setFile(tx, auditId, fileId, { arrived_at: arrivedAt });

/** Takes a file back: it is in no list any more. True where there was one. */
export const markFileRemoved = (tx: Tx, auditId: string, fileId: string, removedAt: string) =>
  setFile(tx, auditId, fileId, { removed_at: removedAt });
