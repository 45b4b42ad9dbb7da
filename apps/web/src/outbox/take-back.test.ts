// @vitest-environment node
import { expect, test } from 'vitest';
import { auditStore } from '../audits/audit-store.ts';
import { changeFile } from '../audits/files/change-file.ts';
import { fileStore } from '../audits/files/file-store.ts';
import { LocalDatabase } from '../local/local-database.ts';
import { takeBack } from './take-back.ts';
import { hasToSend, readUnsent, refusedFiles } from './unsent.ts';
import { packUnsent } from './unsent-work.ts';

const idOf = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;

const taken = (number: number) => ({
  fileId: idOf(number),
  file: {
    id: idOf(number),
    itemId: 'A1-01',
    kind: 'photo' as const,
    sha256: '0'.repeat(64),
    mediaType: 'image/jpeg' as const,
    byteCount: 4,
    width: 4,
    height: 3,
    seconds: null,
    takenAt: null,
    latitude: null,
    longitude: null,
    device: null,
    originalName: null,
    annotated: false,
    note: '',
  },
  bytes: new Blob(['1234']),
  thumbnail: null,
});

const phone = async (name: string) => {
  const database = new LocalDatabase(name);
  const files = fileStore(database, 'wu', 'a1');
  for (const number of [1, 2]) await files.add(taken(number));
  await changeFile(database, ['wu', 'a1', idOf(1)], row => ({
    ...row,
    state: 'refused',
    refusal: 'wrongType',
  }));
  return { database, files };
};

test('a refused file is counted apart, goes into the file of unsent work, and alone asks for no sending', async () => {
  const { database, files } = await phone('refused');
  await files.remove(idOf(2));
  await database.table('files').delete(['wu', 'a1', idOf(2)]);
  const unsent = await readUnsent(database, 'wu');
  expect(unsent.some(hasToSend)).toBe(false);
  expect(refusedFiles(unsent)).toMatchObject([{ fileId: idOf(1), refusal: 'wrongType' }]);
  const packed = await packUnsent(unsent, { id: 'wu', name: '吴桐' }, '2026-03-01T10:00:00.000Z');
  expect(packed.audits[0]?.files).toMatchObject([{ file: { id: idOf(1) }, base64: btoa('1234') }]);

  await files.tryAgain(idOf(1));
  expect(await files.list()).toMatchObject([{ fileId: idOf(1), state: 'waiting' }]);
  expect((await files.list())[0]).not.toHaveProperty('refusal');
  expect((await readUnsent(database, 'wu')).some(hasToSend)).toBe(true);
});

test('a file taken back leaves the answer that names it, and the other one there', async () => {
  const { database, files } = await phone('taken back');
  const store = auditStore(database, 'wu', 'a1');
  const value = { type: 'files' as const, fileIds: [idOf(1), idOf(2)] };
  await store.keepEdit('A1-01', { type: 'choose', value });
  const [first, second] = await files.list();
  if (first === undefined || second === undefined) throw new Error('two files were taken');
  await takeBack(database, first);
  expect((await files.list()).map(({ fileId }) => fileId)).toEqual([idOf(2)]);
  expect(await store.readEntries()).toMatchObject([{ entry: { value: { fileIds: [idOf(2)] } } }]);
  await takeBack(database, second);
  expect(await store.readEntries()).toMatchObject([{ entry: { value: null } }]);
});
