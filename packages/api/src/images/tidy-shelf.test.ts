import { createHash } from 'node:crypto';
import { access, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileShelf, type FileShelf } from './file-shelf.ts';
import type { Tidied } from './tidy-shelf.ts';

const DAY = 24 * 3_600_000;
const EIGHT_DAYS_AGO = new Date(Date.now() - 8 * DAY);

let folder = '';
let shelf: FileShelf;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'truthline-tidy-'));
  shelf = openFileShelf(path.join(folder, 'files'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const shelved = (hash: string) => path.join(folder, 'files', hash.slice(0, 2), hash);
const arriving = (name: string) => path.join(folder, 'files.incoming', name);
const age = (place: string) => utimes(place, EIGHT_DAYS_AGO, EIGHT_DAYS_AGO);
const isThere = (place: string) =>
  access(place).then(
    () => true,
    () => false,
  );

/** `named` is asked as often as the shelf asks; seven days of patience. */
const tidy = (named: (hashes: readonly string[]) => readonly string[] = () => []): Promise<Tidied> =>
  shelf.tidy({
    before: Date.now() - 7 * DAY,
    named: hashes => Promise.resolve(new Set(named(hashes))),
    stopping: new AbortController().signal,
  });

test('pieces of an upload go when they have rested for seven days, not those of one under way', async () => {
  for (const name of ['rested', 'busy']) await shelf.uploads.append(name, 0, bytesOf('half a pho'));
  await age(arriving('upload-rested'));
  expect(await tidy()).toEqual({ pieces: 1, files: 0 });
  expect(await Promise.all([shelf.uploads.received('rested'), shelf.uploads.received('busy')])).toEqual([
    0, 10,
  ]);
});

test('an upload that goes on while the shelf is tidied keeps every piece that was taken', async () => {
  await shelf.uploads.append('late', 0, bytesOf('half a pho'));
  await age(arriving('upload-late'));
  const [piece] = await Promise.all([shelf.uploads.append('late', 10, bytesOf('to')), tidy()]);
  expect(piece).toEqual({ status: 'kept', received: 12 });
  expect(await shelf.uploads.received('late')).toBe(12);
});

test('a file that nothing names is put aside, and gone a second patience later; named and young ones stay', async () => {
  for (const text of ['named', 'nameless', 'young']) await shelf.put(bytesOf(text));
  const [named, nameless, young] = [hashOf('named'), hashOf('nameless'), hashOf('young')];
  await age(shelved(named));
  await age(shelved(nameless));
  const onlyNamed = () => [named];
  expect(await tidy(onlyNamed)).toEqual({ pieces: 0, files: 0 });
  expect(await Promise.all([named, nameless, young].map(hash => isThere(shelved(hash))))).toEqual([
    true,
    false,
    true,
  ]);
  expect(await tidy(onlyNamed)).toEqual({ pieces: 0, files: 0 });
  await age(arriving(`aside-${nameless}`));
  expect(await tidy(onlyNamed)).toEqual({ pieces: 0, files: 1 });
  expect(await readdir(path.join(folder, 'files.incoming'))).toEqual([]);
});

test('what was put aside comes back when something names it', async () => {
  const { hash } = await shelf.put(bytesOf('back'));
  await age(shelved(hash));
  await tidy();
  await tidy(hashes => hashes);
  expect(await isThere(shelved(hash))).toBe(true);
});

test('a file that is named, or put there again, between the first look and the second stays', async () => {
  const { hash } = await shelf.put(bytesOf('just in time'));
  await age(shelved(hash));
  let looks = 0;
  await tidy(hashes => (hashes.includes(hash) && (looks += 1) > 1 ? [hash] : []));
  expect([looks, await isThere(shelved(hash))]).toEqual([2, true]);

  await age(shelved(hash));
  const again = shelf.put(bytesOf('just in time'));
  await Promise.all([again, tidy()]);
  expect(await isThere(shelved(hash))).toBe(true);
});

test('what is none of Truthline’s is left alone', async () => {
  await shelf.uploads.append('x', 0, bytesOf('x'));
  const strange = arriving('notes.txt');
  await shelf.uploads.shelve('x', hashOf('x'));
  await rm(arriving('upload-x'));
  await writeFile(strange, 'mine');
  await age(strange);
  await tidy(hashes => hashes);
  expect(await isThere(strange)).toBe(true);
});
