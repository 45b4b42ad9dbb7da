import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeBackup } from '@truthline/db';
import { err, ok, systemClock, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import { fileExists, nameDraft, systemCode } from '../files.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

/** Uploaded files lie beside the database in the data folder. */
export const filesFolder = ({ dataFolder }: Pick<Environment, 'dataFolder'>): string =>
  path.join(dataFolder, 'files');

/** Writes one portable file with everything, while Truthline serves. It has its name only once it is complete. */
export const runBackup = async (
  environment: Environment,
  terminal: Terminal,
  { file, force }: { readonly file: string; readonly force: boolean },
): Promise<Result<Report, CliFailure>> => {
  if (!force && (await fileExists(file))) return err({ reason: 'fileExists', file });
  const draft = `${file}.unfinished`;
  const written = await withDatabase(environment, terminal, async handle => {
    try {
      const backup = await writeBackup(handle, createWriteStream(draft, { mode: 0o600 }), {
        filesFolder: filesFolder(environment),
        createdAt: new Date(systemClock.now()).toISOString(),
      });
      if (backup.ok) await nameDraft(draft, file);
      return backup;
    } catch (error) {
      const code = systemCode(error);
      if (code === null) throw error;
      return err({ reason: 'fileUnwritable', file, code } as const);
    }
  });
  if (!written.ok) {
    await rm(draft, { force: true });
    return written;
  }
  const { header, manifest } = written.value;
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  const [tables, files] = [header.tables.length, Object.keys(manifest.files).length];
  const { size } = await stat(file);
  return ok({
    data: { file, createdAt: header.createdAt, bytes: size, rows, ...manifest },
    lines: [
      {
        zh: `已备份到 ${file}：${tables} 张表，${rows} 行，${files} 个文件，${size} 字节。`,
        en: `Backed up to ${file}: ${tables} tables, ${rows} rows, ${files} files, ${size} bytes.`,
      },
    ],
  });
};
