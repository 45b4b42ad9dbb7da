import { demonstrationOf, removeFolder } from './running.ts';
import { test } from './test.ts';

test('the demonstration of the run goes', async ({ database }) => {
  await removeFolder(demonstrationOf(database));
});
