import { mkdir } from 'node:fs/promises';
import { err, ok, type Result } from '@truthline/kernel';
import { makeSecret, readSecret } from '../embedded/secret.ts';
import { folderProblem } from '../embedded/system-error.ts';
import { handleFor, type DatabaseHandle } from './database-handle.ts';
import { probe } from './probe.ts';
import type { DatabaseProblem } from './problem.ts';
import { readAddress } from './server-address.ts';
import type { ConnectionSettings } from './settings.ts';

/** A PostgreSQL run by somebody else. */
export type ServerSource = {
  /** DATABASE_URL: the role that owns the tables. */
  readonly url: string;
  /** Where the secret is kept when `secret` is not given. */
  readonly dataFolder: string;
  /** TRUTHLINE_SECRET: what the passwords of the two lesser roles are made from. */
  readonly secret?: string | undefined;
  /** DATABASE_APP_URL and DATABASE_AUTH_URL: the two lesser roles, where the first may not create them. */
  readonly appUrl?: string | undefined;
  readonly authUrl?: string | undefined;
};

/** PostgreSQL 16: the oldest whose role grants and SQL-bodied functions we rely on. */
const OLDEST = 160000;

const reach = async (settings: ConnectionSettings): Promise<Result<ConnectionSettings, DatabaseProblem>> => {
  const { host, port, user, database } = settings;
  const outcome = await probe(settings);
  switch (outcome.kind) {
    case 'serving':
      return outcome.version < OLDEST
        ? err({ reason: 'serverTooOld', version: `${Math.floor(outcome.version / 10000)}` })
        : ok(settings);
    case 'silent':
      return err({ reason: 'unreachable', host, port, code: outcome.code });
    case 'refused':
      return err({ reason: 'signInRefused', user, database, code: outcome.code });
  }
};

const keptSecret = async (dataFolder: string): Promise<Result<string, DatabaseProblem>> => {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    return ok((await readSecret(dataFolder)) ?? (await makeSecret(dataFolder)));
  } catch (error) {
    const problem = await folderProblem(error, dataFolder);
    if (problem === null) throw error;
    return err(problem);
  }
};

const nothingToStop = () => Promise.resolve();

/** Connects to a running PostgreSQL. */
export const connectServer = async (
  source: ServerSource,
): Promise<Result<DatabaseHandle, DatabaseProblem>> => {
  const address = readAddress(source.url);
  if (address === null) return err({ reason: 'badAddress', variable: 'DATABASE_URL' });
  const owner = await reach(address);
  if (!owner.ok) return owner;

  if (source.appUrl !== undefined && source.authUrl !== undefined) {
    const app = readAddress(source.appUrl);
    if (app === null) return err({ reason: 'badAddress', variable: 'DATABASE_APP_URL' });
    const auth = readAddress(source.authUrl);
    if (auth === null) return err({ reason: 'badAddress', variable: 'DATABASE_AUTH_URL' });
    return ok({ kind: 'server', owner: owner.value, app, auth, makesRoles: false, stop: nothingToStop });
  }
  const secret = source.secret === undefined ? await keptSecret(source.dataFolder) : ok(source.secret);
  return secret.ok ? ok(handleFor(owner.value, secret.value, 'server', nothingToStop)) : secret;
};
