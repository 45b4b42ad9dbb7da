import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './disk.ts';

/** Where the bytes of a hash lie. */
export const shelfPlace = (folder: string, hash: string): string => path.join(folder, hash.slice(0, 2), hash);

/** Marks a file as needed just now, so that it is not tidied away. False where there is none. */
export const touch = async (place: string): Promise<boolean> => {
  try {
    const now = new Date();
    await utimes(place, now, now);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
};
