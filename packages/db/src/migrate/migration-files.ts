import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

const FOLDER = new URL('../migrations/', import.meta.url);

/** The migrations of this release, in order: `NNNN_name.sql`. */
export const readMigrations = async (folder: URL = FOLDER): Promise<readonly Migration[]> => {
  const names = (await readdir(fileURLToPath(folder))).filter(name => /^\d{4}_[a-z_]+\.sql$/.test(name));
  return Promise.all(
    names.toSorted().map(async file => {
      // A checkout with other line ends is the same migration.
      const sql = (await readFile(new URL(file, folder), 'utf8')).replaceAll('\r\n', '\n');
      return { name: file.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
};
