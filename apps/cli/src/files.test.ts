import { existsSync, fsyncSync, readlinkSync, realpathSync } from 'node:fs';
import { open, readFile, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { nameDraft } from './files.ts';
import { temporaryFolder } from './testing/folder.ts';

/** What is put on the disk from now on, as the system names the open file, and whether `file` had its name by then. */
const watchSyncs = async (file: string) => {
  const any = await open('/dev/null');
  const prototype: FileHandle = Object.getPrototypeOf(any);
  await any.close();
  const seen: { readonly place: string; readonly named: boolean }[] = [];
  const spy = vi.spyOn(prototype, 'sync').mockImplementation(function watched(this: FileHandle) {
    seen.push({ place: readlinkSync(`/proc/self/fd/${this.fd}`), named: existsSync(file) });
    fsyncSync(this.fd);
    return Promise.resolve();
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
  return seen;
};

it.runIf(process.platform === 'linux')(
  'a draft is on the disk before it has its name, and its folder after',
  async () => {
    const folder = realpathSync(await temporaryFolder());
    const file = path.join(folder, 'monday.truthline');
    const draft = `${file}.unfinished`;
    await writeFile(draft, 'all of it');
    const syncs = await watchSyncs(file);
    await nameDraft(draft, file);
    expect(syncs).toEqual([
      { place: draft, named: false },
      { place: folder, named: true },
    ]);
    expect(await readFile(file, 'utf8')).toBe('all of it');
    expect(existsSync(draft)).toBe(false);
  },
);
