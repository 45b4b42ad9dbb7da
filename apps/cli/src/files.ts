import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import type { CliFailure } from './failure.ts';

const systemErrorSchema = z.looseObject({ code: z.string().regex(/^E[A-Z0-9]+$/) });

/** The operating system's code of an error, or null where it is none of its. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error ? (systemErrorSchema.safeParse(error).data?.code ?? null) : null;

/** The file as text; a file that cannot be read is an expected failure. */
export const readText = async (file: string): Promise<Result<string, CliFailure>> => {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return err({ reason: 'fileUnreadable', file, code });
  }
};

/** The file as bytes. */
export const readBytes = async (file: string): Promise<Result<Uint8Array<ArrayBuffer>, CliFailure>> => {
  try {
    return ok(new Uint8Array(await readFile(file)));
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return err({ reason: 'fileUnreadable', file, code });
  }
};

export const fileExists = async (file: string): Promise<boolean> => {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
};

/** Writes a file that was not there; one that is there is kept unless `force` says otherwise. */
export const writeNewFile = async (
  file: string,
  content: Uint8Array | string | AsyncIterable<Uint8Array>,
  force: boolean,
): Promise<Result<null, CliFailure>> => {
  try {
    await writeFile(file, content, { flag: force ? 'w' : 'wx' });
    return ok(null);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return err(code === 'EEXIST' ? { reason: 'fileExists', file } : { reason: 'fileUnwritable', file, code });
  }
};

const syncPlace = async (place: string, flags: 'r' | 'r+'): Promise<void> => {
  const handle = await open(place, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Gives a complete draft its name, so that a loss of power at any moment leaves the whole file under the name or nothing:
 * content on the disk first, then the name, then the folder that holds the name.
 */
export const nameDraft = async (draft: string, file: string): Promise<void> => {
  await syncPlace(draft, 'r+');
  await rename(draft, file);
  // Windows keeps no folder that could be opened for this, and needs none.
  if (process.platform !== 'win32') await syncPlace(path.dirname(path.resolve(file)), 'r');
};
