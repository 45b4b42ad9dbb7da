import { expect, test } from 'vitest';
import { LocalDatabase } from '../../local/local-database.ts';
import { recordingStore } from './recording-store.ts';

test('what was recorded before a crash is found again, whole and in its order', async () => {
  const database = new LocalDatabase('recordings');
  const before = recordingStore(database, 'wu', 'a1');
  const piece = { recordingId: '7', key: 'A1-03#2', begunAt: 7, mediaType: 'audio/webm' };
  for (const number of [2, 1, 3])
    await before.keepPiece({ ...piece, number, bytes: new Blob([`part ${number}`]) });

  const after = recordingStore(database, 'wu', 'a1');
  expect(await after.list()).toMatchObject([{ recordingId: '7', key: 'A1-03#2', begunAt: 7, pieces: 3 }]);
  expect(await recordingStore(database, 'li', 'a1').list()).toEqual([]);
  await after.drop('7');
  expect(await after.list()).toEqual([]);
});
