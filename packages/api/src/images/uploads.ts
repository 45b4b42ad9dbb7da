import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, flushFolder, isOlder } from './disk.ts';
import { touch } from './shelf-place.ts';

export type AppendOutcome =
  | { readonly status: 'kept'; readonly received: number }
  /** The piece begins elsewhere than where the last one ended. */
  | { readonly status: 'otherOffset'; readonly received: number };

/** Files that come in pieces, each under a name of letters, digits and hyphens, until all of it is there. */
export type Uploads = {
  /** Bytes that are there for good: also after a crash, the length of what lies on the disk. */
  readonly received: (name: string) => Promise<number>;
  /** Durable when it resolves. */
  readonly append: (name: string, offset: number, bytes: Uint8Array) => Promise<AppendOutcome>;
  /** The hash of what is there, and its first bytes, as many as asked. */
  readonly read: (
    name: string,
    headBytes: number,
  ) => Promise<{ readonly sha256: string; readonly head: Uint8Array }>;
  /** Puts it on the shelf under its hash. It stays here too until it is discarded, so that a crash between repeats itself. */
  readonly shelve: (name: string, sha256: string) => Promise<void>;
  readonly discard: (name: string) => Promise<void>;
  /** Discards what was last written before an instant, in milliseconds since 1970. True where it did. */
  readonly discardOlder: (name: string, before: number) => Promise<boolean>;
};

/** False where something lies at the place already: the same bytes, by its name. */
const linkOnce = async (draft: string, place: string): Promise<boolean> => {
  try {
    await link(draft, place);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

export const openUploads = (
  incoming: string,
  placeOf: (hash: string) => string,
  shelves: string,
): Uploads => {
  /** The last piece of work on each name: pieces of one file are taken one after the other. */
  const busy = new Map<string, Promise<unknown>>();
  const inTurn = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = busy.get(name) ?? Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    busy.set(name, promise);
    await before;
    try {
      return await work();
    } finally {
      resolve();
      if (busy.get(name) === promise) busy.delete(name);
    }
  };
  const draftOf = (name: string): string => {
    if (!/^[0-9a-z-]{1,80}$/.test(name)) throw new RangeError('an upload is named by letters and digits');
    return path.join(incoming, `upload-${name}`);
  };
  const received = async (name: string): Promise<number> => {
    try {
      return (await stat(draftOf(name))).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return 0;
      throw error;
    }
  };
  return {
    received,
    append: (name, offset, bytes) =>
      inTurn(name, async () => {
        const there = await received(name);
        if (there !== offset) return { status: 'otherOffset', received: there };
        if (there === 0) await mkdir(incoming, { recursive: true, mode: 0o700 });
        const handle = await open(draftOf(name), there === 0 ? 'w' : 'r+', 0o600);
        try {
          for (let done = 0; done < bytes.length;) {
            const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, offset + done);
            done += bytesWritten;
          }
          await handle.sync();
        } catch (error) {
          // What was not kept whole is not kept: the next piece begins where the last acknowledged one ended.
          // Where even that fails, what is told is the first failure.
          await Promise.allSettled([handle.truncate(offset)]);
          throw error;
        } finally {
          await handle.close();
        }
        if (there === 0) await flushFolder(incoming);
        return { status: 'kept', received: offset + bytes.length };
      }),
    read: async (name, headBytes) => {
      const hash = createHash('sha256');
      const head: Buffer[] = [];
      let wanted = headBytes;
      for await (const chunk of createReadStream(draftOf(name))) {
        const bytes: Buffer = chunk;
        hash.update(bytes);
        if (wanted <= 0) continue;
        head.push(bytes.subarray(0, wanted));
        wanted -= bytes.length;
      }
      return { sha256: hash.digest('hex'), head: new Uint8Array(Buffer.concat(head)) };
    },
    shelve: async (name, sha256) => {
      const place = placeOf(sha256);
      const shelf = path.dirname(place);
      await mkdir(shelf, { recursive: true, mode: 0o700 });
      while (!(await linkOnce(draftOf(name), place))) if (await touch(place)) break;
      for (const changed of [shelf, shelves]) await flushFolder(changed);
    },
    discard: name => inTurn(name, () => rm(draftOf(name), { force: true })),
    discardOlder: (name, before) =>
      inTurn(name, async () => {
        // A piece may have come while this waited for its turn.
        const draft = draftOf(name);
        if (!(await isOlder(draft, before))) return false;
        await rm(draft, { force: true });
        return true;
      }),
  };
};
