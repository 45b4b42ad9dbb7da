import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import pg from 'pg';
import { findPackage, prepareBinaries } from '../embedded/binaries.ts';
import { createCluster, OWNER } from '../embedded/create-cluster.ts';
import { findHome, makeHome } from '../embedded/home.ts';
import { runProgram } from '../embedded/run-program.ts';
import { serverUser } from '../embedded/server-user.ts';
import { temporaryFolder } from './test-cluster.ts';

/** A PostgreSQL as somebody else runs it: on the loopback address, with a password (SCRAM), and no socket file. */
export type ForeignServer = {
  readonly port: number;
  /** One statement of its administrator. */
  readonly administer: (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly stop: () => Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

/** Starts one in a folder of its own, beside and without the supervisor of the embedded server. */
export const startForeignServer = async (): Promise<ForeignServer> => {
  const { folder, remove } = await temporaryFolder();
  const packaged = findPackage();
  if (!packaged.ok) throw new Error(`no PostgreSQL for ${packaged.error.reason}`);
  const user = await serverUser();
  const home = await findHome(folder, user);
  await makeHome(folder, home, user);
  const binaries = await prepareBinaries(packaged.value, home.home, user, () => undefined);
  const password = randomBytes(16).toString('hex');
  const created = await createCluster(home, binaries, user, password);
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  const port = await freePort();
  const control = async (...args: readonly string[]) => {
    // Its log goes beside the cluster's files: a pipe of ours would never be closed by the server.
    const { code, output } = await runProgram(
      binaries.pgCtl,
      ['-D', home.cluster, '-w', '-l', `${home.cluster}/log`, ...args],
      user,
    );
    if (code !== 0) throw new Error(`pg_ctl ${args[0] ?? ''}: ${output}`);
  };
  await control('start', '-o', `-c listen_addresses=127.0.0.1 -c unix_socket_directories= -p ${port}`);
  return {
    port,
    administer: async statement => {
      const client = new pg.Client({ host: '127.0.0.1', port, database: 'postgres', user: OWNER, password });
      await client.connect();
      try {
        return (await client.query<Readonly<Record<string, unknown>>>(statement)).rows;
      } finally {
        await client.end();
      }
    },
    stop: async () => {
      await control('stop', '-m', 'fast');
      await remove();
    },
  };
};
