import { lstat } from 'node:fs/promises';
import { systemCode } from './system-error.ts';

/** Whether something stands at a path, a dangling symlink included. */
export const exists = async (file: string): Promise<boolean> => {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
};
