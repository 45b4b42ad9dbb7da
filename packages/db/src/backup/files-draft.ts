import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exists } from '../embedded/exists.ts';
import { openDigest, type Digest } from './digest.ts';

/** Files being restored: beside their folder until `keep` moves them into its place. */
export type FilesDraft = {
  readonly add: (file: string, chunks: AsyncIterable<Buffer>) => Promise<Digest>;
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

/** Null where the folder already holds something. */
export const openFilesDraft = async (filesFolder: string): Promise<FilesDraft | null> => {
  const there = await exists(filesFolder);
  if (there && (await readdir(filesFolder)).length > 0) return null;
  const draft = `${filesFolder}.restoring`;
  await rm(draft, { recursive: true, force: true });
  let kept = false;
  return {
    add: async (file, chunks) => {
      const place = path.join(draft, file);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const digest = openDigest();
      await pipeline(
        chunks,
        async function* through(source: AsyncIterable<Buffer>) {
          for await (const chunk of source) {
            digest.feed(chunk);
            yield chunk;
          }
        },
        createWriteStream(place, { mode: 0o600, flags: 'wx', flush: true }),
      );
      return digest.close();
    },
    keep: async () => {
      if (!(await exists(draft))) return;
      await rm(filesFolder, { recursive: true, force: true });
      await rename(draft, filesFolder);
      kept = true;
    },
    discard: async () => {
      await rm(kept ? filesFolder : draft, { recursive: true, force: true });
    },
  };
};
