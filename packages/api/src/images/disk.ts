import { access, open, stat } from 'node:fs/promises';

export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null;

/** True where the disk is full, or the part of it that we may use. */
export const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(String(codeOf(error)));

export const isThere = async (place: string): Promise<boolean> => {
  try {
    await access(place);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
};

/** A rename is durable once its folder is. Windows has no such thing as a folder to flush. */
export const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Whether a file was last written or touched before an instant, in milliseconds since 1970; false where it is gone. */
export const isOlder = async (place: string, before: number): Promise<boolean> => {
  try {
    return (await stat(place)).mtimeMs < before;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
};
