import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that the database's unprivileged user may enter, and the way to be rid of it. */
export const makeFolder = async (): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'truthline-cli-'));
  await chmod(folder, 0o711);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** Such a folder for one test; gone when the test is over. */
export const temporaryFolder = async (): Promise<string> => {
  const { folder, remove } = await makeFolder();
  onTestFinished(remove);
  return folder;
};
