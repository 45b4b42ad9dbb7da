import { availableParallelism, tmpdir } from 'node:os';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnServer } from '../../apps/server/src/testing/spawn-server.ts';
import { launchChromium } from '../../apps/web/e2e/launch.ts';
import { openPool } from '../../packages/db/src/connection/pool.ts';
import { connectRunning, type DatabaseHandle } from '../../packages/db/src/index.ts';
import type { Pool } from './bare-statements.ts';

/** A Truthline in a process of its own, with the demonstration network, and a second door to its database. */
export type Truthline = {
  readonly address: string;
  /** Of its process. */
  readonly pid: number;
  readonly database: DatabaseHandle;
  /** Signed in as the owner of the tables: yardsticks and mass data, past row-level security. */
  readonly owner: Pool;
  readonly close: () => Promise<void>;
};

export type Chromium = Awaited<ReturnType<typeof launchChromium>>;

/** What every bench may ask for. What several ask for is started once. */
export type World = {
  readonly quick: boolean;
  /** Sizes that take the better part of an hour too. */
  readonly full: boolean;
  /** Where networks that were filled stay, to be measured again without filling; null: they are thrown away. */
  readonly keep: string | null;
  /** How many dealers the networks that grow have; null: as the bench likes. */
  readonly dealers: readonly number[] | null;
  readonly truthline: () => Promise<Truthline>;
  /** One of its own, kept under this name where networks are kept. Whoever asks closes it. */
  readonly ownTruthline: (name: string) => Promise<Truthline>;
  readonly chromium: () => Promise<Chromium>;
  readonly close: () => Promise<void>;
};

const startTruthline = async (kept: string | null): Promise<Truthline> => {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'truthline-bench-')));
  await mkdir(folder, { recursive: true });
  // The folders above a kept one are the asker's: the embedded server's own user must be able to walk through them.
  await chmod(folder, 0o711);
  const server = spawnServer({ TRUTHLINE_DATA: folder, TRUTHLINE_DEMO: '1' });
  const stop = async () => {
    server.signal('SIGTERM');
    await server.exited;
    if (kept === null) await rm(folder, { recursive: true, force: true });
  };
  const address = await server.ready;
  const database = address === null ? null : await connectRunning(folder);
  if (address === null || database?.ok !== true) {
    await stop();
    throw new Error(`Truthline does not start:\n${server.said().error}`);
  }
  const owner = openPool(database.value.owner, {
    connections: 2,
    statementTimeout: 0,
    values: 'tenants',
    searchPath: 'truthline',
  });
  return {
    address,
    pid: server.pid,
    database: database.value,
    owner,
    close: async () => {
      await owner.end();
      await stop();
    },
  };
};

export const openWorld = (asked: Pick<World, 'quick' | 'full' | 'keep' | 'dealers'>): World => {
  let truthline: Promise<Truthline> | null = null;
  let chromium: Promise<Chromium> | null = null;
  return {
    ...asked,
    truthline: () => (truthline ??= startTruthline(null)),
    ownTruthline: name => startTruthline(asked.keep === null ? null : join(asked.keep, name)),
    chromium: () => (chromium ??= launchChromium()),
    close: async () => {
      await (await chromium)?.close();
      await (await truthline)?.close();
    },
  };
};

/** What kind of machine the absolute figures belong to, without its name. */
export const machineKind = (): string =>
  `${availableParallelism()} cores, ${process.platform} ${process.arch}`;
