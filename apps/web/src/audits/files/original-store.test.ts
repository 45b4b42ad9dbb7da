// @vitest-environment node
import { expect, test } from 'vitest';
import { LocalDatabase } from '../../local/local-database.ts';
import { changeFile } from './change-file.ts';
import { fileStore } from './file-store.ts';
import { originalStore } from './original-store.ts';

const taken = {
  fileId: 'p1',
  file: {
    id: 'p1',
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
    originalName: 'bay.jpg',
    annotated: false,
    note: '',
  },
  bytes: new Blob(['1234']),
  thumbnail: null,
};

test('a picture waits as it was until its small one is kept, and two windows make one file of it', async () => {
  const database = new LocalDatabase('originals');
  const originals = originalStore(database, 'wu', 'a1');
  const files = fileStore(database, 'wu', 'a1');
  await originals.keep({ originalId: 'p1', key: 'A1-01', picture: new File(['large'], 'bay.jpg') });
  expect(await originalStore(database, 'wu', 'a1').list()).toMatchObject([
    { originalId: 'p1', key: 'A1-01' },
  ]);
  expect(await originalStore(database, 'li', 'a1').list()).toEqual([]);

  await originals.finish('p1', taken);
  expect(await originals.list()).toEqual([]);
  await changeFile(database, ['wu', 'a1', 'p1'], row => ({ ...row, state: 'arrived' }));
  await originals.finish('p1', taken);
  expect((await files.list()).map(({ fileId, state }) => [fileId, state])).toEqual([['p1', 'arrived']]);
});
