import { availableParallelism, tmpdir } from 'node:os';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnServer } from '../../apps/server/src/testing/spawn-server.ts';
import { launchChromium } from '../../apps/web/e2e/launch.ts';
import { openPool } from '../../packages/db/src/connection/pool.ts';
import { connectRunning, type DatabaseHandle } from '../../packages/db/src/index.ts';
import type { Pool } from './bare-statements.ts';

/** A Truthline in a process of its own, with the demonstration network, and a second door to its database. */
export type Truthline = {
  readonly address: string;
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
  readonly truthline: () => Promise<Truthline>;
  readonly chromium: () => Promise<Chromium>;
  readonly close: () => Promise<void>;
};

const startTruthline = async (): Promise<Truthline> => {
  const folder = await mkdtemp(join(tmpdir(), 'truthline-bench-'));
  await chmod(folder, 0o711);
  const server = spawnServer({ TRUTHLINE_DATA: folder, TRUTHLINE_DEMO: '1' });
  const stop = async () => {
    server.signal('SIGTERM');
    await server.exited;
    await rm(folder, { recursive: true, force: true });
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
    database: database.value,
    owner,
    close: async () => {
      await owner.end();
      await stop();
    },
  };
};

export const openWorld = ({ quick, full }: Pick<World, 'quick' | 'full'>): World => {
  let truthline: Promise<Truthline> | null = null;
  let chromium: Promise<Chromium> | null = null;
  return {
    quick,
    full,
    truthline: () => (truthline ??= startTruthline()),
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
