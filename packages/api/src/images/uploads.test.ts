import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDiskFull } from './disk.ts';
import { openFileShelf, type FileShelf } from './file-shelf.ts';

let folder = '';
let shelf: FileShelf;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'truthline-uploads-'));
  shelf = openFileShelf(path.join(folder, 'files'));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes = new TextEncoder().encode('a photo that comes in pieces');
const sha256 = createHash('sha256').update(bytes).digest('hex');

test('pieces that come at once are taken one after the other, and what is there is the length', async () => {
  const { uploads } = shelf;
  const outcomes = await Promise.all([
    uploads.append('one', 0, bytes.slice(0, 10)),
    uploads.append('one', 0, bytes.slice(0, 10)),
    uploads.append('one', 10, bytes.slice(10)),
  ]);
  expect(outcomes).toEqual([
    { status: 'kept', received: 10 },
    { status: 'otherOffset', received: 10 },
    { status: 'kept', received: bytes.length },
  ]);
  // Another process that opens the same folder, as after a crash.
  expect(await openFileShelf(path.join(folder, 'files')).uploads.received('one')).toBe(bytes.length);
  expect(await uploads.read('one', 5)).toEqual({ sha256, head: bytes.slice(0, 5) });
});

test('what is put on the shelf stays where it came in until it is discarded, and may be put there again', async () => {
  const { uploads } = shelf;
  await uploads.shelve('one', sha256);
  await uploads.shelve('one', sha256);
  expect(await uploads.received('one')).toBe(bytes.length);
  await uploads.discard('one');
  await uploads.discard('one');
  expect(await uploads.received('one')).toBe(0);
  expect(new Uint8Array(await readFile(path.join(folder, 'files', sha256.slice(0, 2), sha256)))).toEqual(
    bytes,
  );
});

test.runIf(process.platform === 'linux')(
  'a disk that is full is told as that, and nothing is acknowledged',
  async () => {
    const incoming = path.join(folder, 'files.incoming');
    await mkdir(incoming, { recursive: true });
    await symlink('/dev/full', path.join(incoming, 'upload-full'));
    const [outcome] = await Promise.allSettled([shelf.uploads.append('full', 0, bytes)]);
    expect(outcome.status === 'rejected' && isDiskFull(outcome.reason)).toBe(true);
    expect(await shelf.uploads.received('full')).toBe(0);
  },
);

test.each(['../x', 'a/b', '', 'A', 'x'.repeat(81)])('the name %j leads nowhere', async name => {
  await expect(shelf.uploads.received(name)).rejects.toBeInstanceOf(RangeError);
});
