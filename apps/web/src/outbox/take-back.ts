import { keyOfFile } from '../audits/files/file-key.ts';
import { removedFile } from '../audits/files/removed-file.ts';
import type { KeptFile, LocalDatabase } from '../local/local-database.ts';

/** Takes a file off this device, and out of the answer that names it: both or neither. */
export const takeBack = (database: LocalDatabase, { personId, auditId, fileId }: KeptFile): Promise<void> =>
  database.write(['files', 'entries'], async table => {
    const entries = table('entries');
    const row = await table('files').get([personId, auditId, fileId]);
    if (row === undefined) return;
    await table('files').put(removedFile(row));
    const key = keyOfFile(row);
    const kept = key === null ? undefined : await entries.get([personId, auditId, key]);
    if (kept?.entry.value?.type !== 'files') return;
    const fileIds = kept.entry.value.fileIds.filter(id => id !== fileId);
    const value = fileIds.length === 0 ? null : { type: 'files' as const, fileIds };
    await entries.put({ ...kept, entry: { ...kept.entry, value } });
  });
