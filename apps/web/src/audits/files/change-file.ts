import type { KeptFile, LocalDatabase } from '../../local/local-database.ts';

/** Changes what is kept of a file, whichever window wrote it; nothing where it is gone. */
export const changeFile = (
  database: LocalDatabase,
  key: [personId: string, auditId: string, fileId: string],
  change: (row: KeptFile) => KeptFile,
): Promise<void> =>
  database.write(['files'], async table => {
    const row = await table('files').get(key);
    if (row !== undefined) await table('files').put(change(row));
  });
