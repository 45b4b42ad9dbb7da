import { statfs } from 'node:fs/promises';
import type { DatabaseProblem } from '../connection/problem.ts';

/** The operating system's code of an error, such as ENOENT; null where it is none of its own. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Bytes an unprivileged program may still write where `folder` lies. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

const REFUSALS: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'ENAMETOOLONG',
  'ELOOP',
]);

/** What a failed file operation in the data folder means; null where it means a bug. */
export const folderProblem = async (thrown: unknown, dataFolder: string): Promise<DatabaseProblem | null> => {
  const code = systemCode(thrown);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return {
      reason: 'diskFull',
      dataFolder,
      freeBytes: code === 'EDQUOT' ? 0 : await freeBytes(dataFolder).catch(() => 0),
    };
  return code !== null && REFUSALS.has(code) ? { reason: 'dataFolderNotWritable', dataFolder, code } : null;
};
