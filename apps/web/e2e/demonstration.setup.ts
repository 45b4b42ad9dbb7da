import { chmod, mkdir } from 'node:fs/promises';
import { demonstrationOf, removeFolder, startIn } from './running.ts';
import { expect, test } from './test.ts';

test('the demonstration is loaded once for the run', async ({ database }) => {
  const folder = demonstrationOf(database);
  await removeFolder(folder);
  await mkdir(folder);
  await chmod(folder, 0o711);
  const running = await startIn(folder, { database, demo: true });
  expect(running.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await running.stop();
});
