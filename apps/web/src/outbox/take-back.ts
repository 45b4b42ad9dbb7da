import { keyOfFile } from '../audits/files/file-key.ts';
import type { KeptFile, LocalDatabase } from '../local/local-database.ts';

/** Takes a file off this device, and out of the answer that names it: both or neither. */
export const takeBack = (database: LocalDatabase, { personId, auditId, fileId }: KeptFile): Promise<void> =>
  database.transaction('rw', [database.files, database.entries], async () => {
    const row = await database.files.get([personId, auditId, fileId]);
    if (row === undefined) return;
    await database.files.put({ ...row, bytes: new Blob(), thumbnail: null, state: 'removed' });
    const key = keyOfFile(row);
    const kept = key === null ? undefined : await database.entries.get([personId, auditId, key]);
    if (kept?.entry.value?.type !== 'files') return;
    const fileIds = kept.entry.value.fileIds.filter(id => id !== fileId);
    const value = fileIds.length === 0 ? null : { type: 'files' as const, fileIds };
    await database.entries.put({ ...kept, entry: { ...kept.entry, value } });
  });
