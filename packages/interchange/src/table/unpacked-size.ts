import { err, ok, type Result } from '@truthline/kernel';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

export type UnpackProblem =
  { readonly reason: 'unreadable' } | { readonly reason: 'tooLarge'; readonly bytes: number };

/** Bytes a deflated entry really unpacks to, counted and thrown away; more than `budget` where it is more. */
const countInflated = async (packed: Uint8Array, budget: number): Promise<number | null> => {
  const source = new Blob([new Uint8Array(packed)]).stream();
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let count = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return count;
      count += value.byteLength;
      if (count > budget) {
        await reader.cancel();
        return count;
      }
    }
  } catch (cause) {
    // Only the decoder ran, on bytes from outside: whatever it throws speaks of them.
    if (!(cause instanceof Error)) throw cause;
    return null;
  }
};

const countEntry = async ({ method, packed }: ZipEntry, budget: number): Promise<number | null> =>
  method === 'stored' ? packed.byteLength : countInflated(packed, budget);

/**
 * What a ZIP file unpacks to, in bytes. A file of a few kilobytes may hold gigabytes, and its directory may say
 * anything: first it is asked, then every entry is unpacked into nothing and counted, at most `limit` bytes of all. One
 * that unpacks to another size than it claims is no file of an honest program.
 */
export const unpackedSize = async (
  bytes: Uint8Array,
  limit: number,
): Promise<Result<number, UnpackProblem>> => {
  const entries = readZipDirectory(bytes);
  if (entries === null) return err({ reason: 'unreadable' });
  const claimed = entries.reduce((sum, entry) => sum + entry.claimed, 0);
  if (claimed > limit) return err({ reason: 'tooLarge', bytes: claimed });
  let total = 0;
  for (const entry of entries) {
    const count = await countEntry(entry, limit - total);
    if (count === null) return err({ reason: 'unreadable' });
    total += count;
    if (total > limit) return err({ reason: 'tooLarge', bytes: total });
    if (count !== entry.claimed) return err({ reason: 'unreadable' });
  }
  return ok(total);
};
