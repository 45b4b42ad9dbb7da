import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Files by the SHA-256 of their bytes, in a folder of the data folder. What is there never changes. */
export type FileShelf = {
  /** Durable when it resolves. The same bytes are kept once. */
  readonly put: (bytes: Uint8Array) => Promise<{ readonly hash: string }>;
  /** Null where there is none of this hash. */
  readonly read: (hash: string) => Promise<Readable | null>;
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

/** True where the disk is full, or the part of it that we may use. */
export const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(String(codeOf(error)));

const isThere = async (place: string): Promise<boolean> => {
  try {
    await access(place);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
};

/** A rename is durable once its folder is. Windows has no such thing as a folder to flush. */
const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** `folder` is what a backup takes whole, so a file on its way lies beside it and has its name only when complete. */
export const openFileShelf = (folder: string): FileShelf => {
  const incoming = `${folder}.incoming`;
  const placeOf = (hash: string) => path.join(folder, hash.slice(0, 2), hash);
  return {
    put: async bytes => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const place = placeOf(hash);
      if (await isThere(place)) return { hash };
      const shelf = path.dirname(place);
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      await mkdir(shelf, { recursive: true, mode: 0o700 });
      const draft = path.join(incoming, randomUUID());
      try {
        const handle = await open(draft, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, place);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      for (const changed of [shelf, folder]) await flushFolder(changed);
      return { hash };
    },
    read: async hash => {
      const place = placeOf(hash);
      return (await isThere(place)) ? createReadStream(place) : null;
    },
  };
};
