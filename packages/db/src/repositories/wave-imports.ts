import type { Tx } from '../store/tx.ts';

export type WaveImport = {
  readonly id: string;
  readonly waveId: string;
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly fileName: string;
  /** 64 hex digits. */
  readonly fileSha256: string;
  readonly auditCount: number;
};

/** Recorded before its audits, which name it, in the same transaction. Asks for network reach. */
export const recordWaveImport = async (tx: Tx, made: WaveImport): Promise<void> => {
  await tx.query
    .insertInto('wave_imports')
    .values({
      network_id: tx.scope.networkId,
      import_id: made.id,
      wave_id: made.waveId,
      checklist_id: made.checklistId,
      checklist_version: made.checklistVersion,
      file_name: made.fileName,
      file_sha256: made.fileSha256,
      audit_count: made.auditCount,
      imported_by: tx.scope.personId,
    })
    .execute();
};

/** The earlier import of the very same file into the same wave, or null. */
export const findWaveImport = async (
  tx: Tx,
  file: Pick<WaveImport, 'waveId' | 'checklistId' | 'checklistVersion' | 'fileSha256'>,
): Promise<WaveImport | null> =>
  (await tx.query
    .selectFrom('wave_imports')
    .select([
      'import_id as id',
      'wave_id as waveId',
      'checklist_id as checklistId',
      'checklist_version as checklistVersion',
      'file_name as fileName',
      'file_sha256 as fileSha256',
      'audit_count as auditCount',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where('wave_id', '=', file.waveId)
    .where('checklist_id', '=', file.checklistId)
    .where('checklist_version', '=', file.checklistVersion)
    .where('file_sha256', '=', file.fileSha256)
    .executeTakeFirst()) ?? null;
