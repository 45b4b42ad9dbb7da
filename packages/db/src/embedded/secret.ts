import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './system-error.ts';

const secretFile = (dataFolder: string) => path.join(dataFolder, 'secret');

/** The secret of a data folder, or null where it has none. */
export const readSecret = async (dataFolder: string): Promise<string | null> => {
  try {
    const text = (await readFile(secretFile(dataFolder), 'utf8')).trim();
    return text === '' ? null : text;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Makes a secret only its owner can read, on disk before anything depends on it. */
export const makeSecret = async (dataFolder: string): Promise<string> => {
  const secret = randomBytes(32).toString('hex');
  const draft = `${secretFile(dataFolder)}.new`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(`${secret}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, secretFile(dataFolder));
  return secret;
};
