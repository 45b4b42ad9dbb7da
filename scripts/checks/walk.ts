import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const skipped = new Set(['node_modules', 'dist', '.turbo', '.reports', 'fixtures', 'test-results', '.cache']);

/** All files below a folder, as paths relative to it, generated and vendored ones left out. */
export const filesBelow = (folder: string, inside = ''): readonly string[] =>
  readdirSync(join(folder, inside), { withFileTypes: true }).flatMap(entry => {
    if (skipped.has(entry.name)) return [];
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });

/** The rooms of the house: every folder of apps and packages with a package.json. */
export const rooms = (): readonly { name: string; folder: string }[] =>
  ['packages', 'apps'].flatMap(kind =>
    readdirSync(join(root, kind), { withFileTypes: true })
      .filter(entry => entry.isDirectory() && existsSync(join(root, kind, entry.name, 'package.json')))
      .map(entry => ({ name: entry.name, folder: join(root, kind, entry.name) })),
  );
