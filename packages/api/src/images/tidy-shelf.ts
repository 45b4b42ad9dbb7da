import { link, mkdir, readdir, rename, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, isOlder } from './disk.ts';
import { shelfPlace } from './shelf-place.ts';
import type { Uploads } from './uploads.ts';

export type Tidying = {
  /** Milliseconds since 1970: what was touched later than this is left alone. */
  readonly before: number;
  /** Those of the hashes that something still needs. */
  readonly named: (hashes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly stopping: AbortSignal;
};

/** How many files were thrown away. */
export type Tidied = { readonly pieces: number; readonly files: number };

const HASH = /^[0-9a-f]{64}$/;
const ASIDE = 'aside-';
/** A file that comes in pieces, and one that is being written in one go. */
const UPLOAD = /^upload-(?<name>[0-9a-z-]{1,80})$/;
const DRAFT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is in a folder; nothing where there is no such folder. */
const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
};

/** Back where it was; the same bytes may have come there meanwhile. */
const putBack = async (aside: string, place: string): Promise<void> => {
  try {
    await link(aside, place);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  await rm(aside, { force: true });
};

/**
 * Throws away what nobody needs: pieces of uploads that were given up, and files that nothing names. A file is put aside
 * first, for as long again, and comes back when something names it meanwhile. What is looked up after it was put aside
 * cannot be missed: an upload announces its file before the first byte comes, and bytes that are there already are touched
 * before anything names them.
 */
export const tidyShelf = async (
  folder: string,
  incoming: string,
  uploads: Pick<Uploads, 'discardOlder'>,
  { before, named, stopping }: Tidying,
): Promise<Tidied> => {
  let [pieces, files] = [0, 0];
  const arriving = await namesIn(incoming);
  const aside = arriving.filter(name => name.startsWith(ASIDE) && HASH.test(name.slice(ASIDE.length)));
  for (const name of arriving) {
    if (stopping.aborted) break;
    const upload = UPLOAD.exec(name)?.groups?.['name'];
    if (upload !== undefined) {
      if (await uploads.discardOlder(upload, before)) pieces += 1;
    } else if (DRAFT.test(name) && (await isOlder(path.join(incoming, name), before))) {
      await rm(path.join(incoming, name), { force: true });
      pieces += 1;
    }
  }
  const wanted = await named(aside.map(name => name.slice(ASIDE.length)));
  for (const name of aside) {
    const hash = name.slice(ASIDE.length);
    const place = path.join(incoming, name);
    if (wanted.has(hash)) await putBack(place, shelfPlace(folder, hash));
    else if (await isOlder(place, before)) {
      await rm(place, { force: true });
      files += 1;
    }
  }
  for (const shelf of await namesIn(folder)) {
    if (stopping.aborted) break;
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    const hashes = (await namesIn(path.join(folder, shelf))).filter(name => HASH.test(name));
    if (hashes.length === 0) continue;
    const known = await named(hashes);
    for (const hash of hashes) {
      const place = shelfPlace(folder, hash);
      if (known.has(hash) || !(await isOlder(place, before))) continue;
      const out = path.join(incoming, `${ASIDE}${hash}`);
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      await rename(place, out);
      // Looked at again, now that nobody can begin to rely on it where it was.
      if ((await named([hash])).has(hash) || !(await isOlder(out, before))) await putBack(out, place);
      else await utimes(out, new Date(), new Date());
    }
  }
  return { pieces, files };
};
