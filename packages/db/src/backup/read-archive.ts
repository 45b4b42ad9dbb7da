import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { systemCode } from '../embedded/system-error.ts';

/** The archive itself cannot be read on: cut off, altered, or never one. Carried past the database to the edge. */
export class BrokenArchive extends Error {
  readonly problem: 'notABackup' | 'truncated' | 'damaged';
  constructor(problem: BrokenArchive['problem'], cause?: unknown) {
    super(`the archive is ${problem}`, { cause });
    this.problem = problem;
  }
}

export type ArchiveEntry = { readonly name: string; readonly chunks: AsyncIterable<Buffer> };

const broken = (error: unknown, first: boolean): BrokenArchive => {
  if (error instanceof BrokenArchive) return error;
  if (systemCode(error) === 'Z_BUF_ERROR') return new BrokenArchive('truncated', error);
  return new BrokenArchive(first ? 'notABackup' : 'damaged', error);
};

async function* chunksOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of entry) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('an archive gives bytes');
      yield chunk;
    }
  } catch (error) {
    throw broken(error, false);
  }
}

/** The entries one after the other; each must be read to its end before the next. Throws `BrokenArchive`. */
export async function* readArchive(input: Readable): AsyncGenerator<ArchiveEntry> {
  const unpacked = extract();
  const flowing = pipeline(input, createGunzip(), unpacked);
  // Its error arrives through the entries; awaited below where they end well.
  flowing.catch(() => undefined);
  let first = true;
  try {
    for await (const entry of unpacked) {
      yield { name: entry.header.name, chunks: chunksOf(entry) };
      first = false;
    }
    await flowing;
  } catch (error) {
    throw broken(error, first);
  }
}

/** The whole of a small entry. */
export const readText = async (entry: ArchiveEntry): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};
