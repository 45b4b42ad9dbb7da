import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { refusedLicence } from './permissive.ts';
import { root } from './walk.ts';

/** Reads the licence of every installed package and names the ones that may not be here. */
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
});

const packagesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap(name =>
    name.startsWith('@')
      ? readdirSync(join(folder, name)).map(inner => join(folder, name, inner))
      : [join(folder, name)],
  );

const store = join(root, 'node_modules/.pnpm');
const problems: string[] = [];
let count = 0;
for (const entry of readdirSync(store)) {
  const modules = join(store, entry, 'node_modules');
  if (!existsSync(modules)) continue;
  for (const folder of packagesIn(modules)) {
    const file = join(folder, 'package.json');
    if (lstatSync(folder).isSymbolicLink() || !existsSync(file)) continue;
    const read = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!read.success) continue;
    const { name, version, license } = read.data;
    const said = typeof license === 'string' ? license : (license?.type ?? 'none');
    count += 1;
    if (refusedLicence(name, said)) problems.push(`${name}@${version}: licence "${said}" is not on the list`);
  }
}
process.stdout.write(
  `${[...problems, `${count} packages, ${problems.length} with a licence that is not on the list`].join('\n')}\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
