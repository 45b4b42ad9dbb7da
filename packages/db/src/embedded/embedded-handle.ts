import pg from 'pg';
import { handleFor, type DatabaseHandle } from '../connection/database-handle.ts';
import { passwordFor } from '../connection/password.ts';
import type { ConnectionSettings } from '../connection/settings.ts';
import { OWNER } from './create-cluster.ts';
import type { Postmaster } from './postmaster-file.ts';

const DATABASE = 'truthline';

/** How the owner signs in to a database of the embedded server. */
export const ownerSettings = (server: Postmaster, secret: string, database: string): ConnectionSettings => ({
  host: server.host,
  port: server.port,
  database,
  user: OWNER,
  password: passwordFor(secret, OWNER),
  ssl: false,
});

/** The handle of a running embedded server. */
export const embeddedHandle = (
  server: Postmaster,
  secret: string,
  stop: () => Promise<void>,
): DatabaseHandle => handleFor(ownerSettings(server, secret, DATABASE), secret, 'embedded', stop);

/** Creates our database in a new cluster. */
export const makeDatabase = async (server: Postmaster, secret: string): Promise<void> => {
  const client = new pg.Client(ownerSettings(server, secret, 'postgres'));
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
};
