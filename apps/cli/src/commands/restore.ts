import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { restoreBackup } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import { systemCode } from '../files.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';
import { filesFolder } from './backup.ts';

const checkReadable = async (file: string): Promise<Result<null, CliFailure>> => {
  try {
    await access(file, constants.R_OK);
    return ok(null);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return err({ reason: 'fileUnreadable', file, code });
  }
};

/** Puts a backup into an empty database and an empty folder: all of it, or nothing. */
export const runRestore = async (
  environment: Environment,
  terminal: Terminal,
  { file }: { readonly file: string },
): Promise<Result<Report, CliFailure>> => {
  const readable = await checkReadable(file);
  if (!readable.ok) return readable;
  return withDatabase(environment, terminal, async handle => {
    const restored = await restoreBackup(handle, createReadStream(file), {
      filesFolder: filesFolder(environment),
    });
    if (!restored.ok) return restored;
    const { header, manifest } = restored.value;
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    const [tables, files] = [header.tables.length, Object.keys(manifest.files).length];
    return ok({
      data: { file, createdAt: header.createdAt, rows, ...manifest },
      lines: [
        {
          zh: `已恢复 ${header.createdAt} 的备份：${tables} 张表，${rows} 行，${files} 个文件。`,
          en: `Restored the backup of ${header.createdAt}: ${tables} tables, ${rows} rows, ${files} files.`,
        },
      ],
    });
  });
};
