import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '@truthline/kernel';
import { isAlive, processSigns } from './process-signs.ts';
import { systemCode } from './system-error.ts';

const FILE = 'truthline.lock';

/** `pid startTime`: a process id alone would be mistaken for its next bearer after a restart of the machine. */
const signature = async (pid: number) => `${pid} ${(await processSigns(pid))?.startTime ?? '-'}\n`;

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};

const holderOf = async (text: string): Promise<number | null> => {
  const pid = Number.parseInt(text, 10);
  const startTime = text.trim().split(' ')[1];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  const signs = await processSigns(pid);
  if (signs === null) return pid;
  return signs.state !== 'Z' && signs.startTime === startTime ? pid : null;
};

const takeAwayStale = async (file: string, stale: string): Promise<void> => {
  // Moving first and looking afterwards: only one of two processes can move the same file.
  const aside = `${file}.stale.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8');
  // Somebody else was faster and this is their lock: it goes back, unless they have noticed and made another.
  if (moved !== stale)
    await link(aside, file).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
  await rm(aside);
};

/**
 * Takes the folder for this process, or answers with the process that has it. Throws the operating system's error
 * where nothing can be written there.
 */
export const lockFolder = async (
  dataFolder: string,
): Promise<Result<{ readonly release: () => Promise<void> }, { readonly pid: number }>> => {
  const file = path.join(dataFolder, FILE);
  const mine = await signature(process.pid);
  for (;;) {
    // Written whole under another name, then linked: nobody ever reads half a lock.
    const draft = `${file}.${randomUUID()}`;
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(mine);
    } finally {
      await handle.close();
    }
    try {
      await link(draft, file);
      return ok({
        release: async () => {
          if ((await readIfThere(file)) === mine) await rm(file, { force: true });
        },
      });
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    } finally {
      await rm(draft, { force: true });
    }
    const text = await readIfThere(file);
    if (text === null) continue;
    const holder = await holderOf(text);
    if (holder !== null) return err({ pid: holder });
    await takeAwayStale(file, text);
  }
};
