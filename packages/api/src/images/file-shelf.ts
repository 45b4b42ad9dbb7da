import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { flushFolder, isThere } from './disk.ts';
import { shelfPlace, touch } from './shelf-place.ts';
import { tidyShelf, type Tidied, type Tidying } from './tidy-shelf.ts';
import { openUploads, type Uploads } from './uploads.ts';

/** Files by the SHA-256 of their bytes, in a folder of the data folder. What is there never changes. */
export type FileShelf = {
  /** Durable when it resolves. The same bytes are kept once. */
  readonly put: (bytes: Uint8Array) => Promise<{ readonly hash: string }>;
  /** Null where there is none of this hash. */
  readonly read: (hash: string) => Promise<Readable | null>;
  /** Files that come in pieces. */
  readonly uploads: Uploads;
  /** Throws away what nobody needs any more. */
  readonly tidy: (tidying: Tidying) => Promise<Tidied>;
};

/** `folder` is what a backup takes whole, so a file on its way lies beside it and has its name only when complete. */
export const openFileShelf = (folder: string): FileShelf => {
  const incoming = `${folder}.incoming`;
  const placeOf = (hash: string) => shelfPlace(folder, hash);
  const uploads = openUploads(incoming, placeOf, folder);
  return {
    uploads,
    tidy: tidying => tidyShelf(folder, incoming, uploads, tidying),
    put: async bytes => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const place = placeOf(hash);
      if (await touch(place)) return { hash };
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
