import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { ARROWS } from './arrows.ts';
import { checkFile, checkManifest } from './imports.ts';
import { relativeLinks } from './links.ts';
import { measureSizes, tooLong } from './sizes.ts';
import { filesBelow, root, rooms } from './walk.ts';

const manifestSchema = z.object({
  name: z.string(),
  license: z.literal('Apache-2.0'),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

/** Chinese in a component is a sentence that missed the catalogues; a language's own name is written in itself. */
const hardWritten = (path: string) =>
  path.endsWith('.tsx') && !/\.(test|spec)\.tsx$/.test(path) && !/catalogue|locale/.test(path);

const problems: string[] = [];
const sources: { path: string; lines: number }[] = [];

for (const room of rooms()) {
  if (!(room.name in ARROWS))
    problems.push(`${room.name}: a room that scripts/checks/arrows.ts does not know`);
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(room.folder, 'package.json'), 'utf8')));
  if (manifest.name !== `@truthline/${room.name}`)
    problems.push(`${room.name}: its package is called ${manifest.name}`);
  problems.push(...checkManifest(room.name, manifest));
  for (const path of filesBelow(room.folder).filter(file => /\.tsx?$/.test(file))) {
    const source = readFileSync(join(room.folder, path), 'utf8');
    for (const problem of checkFile(room.name, path, source)) {
      problems.push(`${room.name}/${path}:${problem.line} ${problem.message}`);
    }
    if (
      hardWritten(path) &&
      /[\u4e00-\u9fff]/.test(source.replaceAll("'中文'", '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
    ) {
      problems.push(`${room.name}/${path}: Chinese text outside the catalogues`);
    }
    if (!/\.(test|spec|bench)\.tsx?$/.test(path))
      sources.push({ path: `${room.name}/${path}`, lines: source.split('\n').length - 1 });
  }
}

const pages = ['README.md', ...filesBelow(join(root, 'docs'), '').map(path => `docs/${path}`)].filter(path =>
  path.endsWith('.md'),
);
const roomPages = rooms().flatMap(room =>
  filesBelow(room.folder)
    .filter(path => path.endsWith('.md'))
    .map(path => join(room.folder, path)),
);
for (const page of [...pages.map(path => join(root, path)), ...roomPages]) {
  for (const { target, line } of relativeLinks(readFileSync(page, 'utf8'))) {
    if (!existsSync(join(dirname(page), target)))
      problems.push(`${relative(root, page)}:${line} links to ${target}, which is not there`);
  }
}
for (const room of rooms()) {
  if (!existsSync(join(room.folder, 'README.md'))) problems.push(`${room.name}: a room without a README.md`);
  for (const path of filesBelow(room.folder).filter(file => /\.(css|sql)$/.test(file))) {
    const lines = readFileSync(join(room.folder, path), 'utf8').split('\n').length - 1;
    problems.push(...tooLong({ path: `${room.name}/${path}`, lines }));
  }
}

const sizes = measureSizes(sources);
problems.push(...sizes.problems);
const report = `${sources.length} source files, median ${sizes.median} lines, p90 ${sizes.p90}, longest ${sizes.longest}`;
process.stdout.write(`${[...problems, report].join('\n')}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
