import pg from 'pg';
import { columnParsers } from './column-parsers.ts';
import type { ConnectionSettings } from './settings.ts';

export type PoolLimits = {
  /** Connections at most. */
  readonly connections: number;
  /** A statement is cancelled after so many milliseconds; 0 is never. */
  readonly statementTimeout: number;
  /** `tenants` reads instants as ISO text and counts as numbers; `driver` keeps the driver's own values. */
  readonly values: 'tenants' | 'driver';
  readonly searchPath: 'truthline' | 'auth';
};

/** What a single connection needs to sign in and to speak UTC. */
export const clientConfig = (settings: ConnectionSettings, limits: Omit<PoolLimits, 'connections'>) => ({
  ...settings,
  application_name: 'truthline',
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  // A transaction left open by a bug must not hold its locks for ever.
  options: [
    `-c search_path=${limits.searchPath}`,
    '-c timezone=UTC',
    `-c statement_timeout=${limits.statementTimeout}`,
    '-c idle_in_transaction_session_timeout=60000',
  ].join(' '),
  ...(limits.values === 'tenants' ? { types: columnParsers } : {}),
});

/**
 * A pool whose connections may break without taking the process along: the statement under way gets the error, the next
 * one a new connection.
 */
export const openPool = (settings: ConnectionSettings, limits: PoolLimits): pg.Pool => {
  const pool = new pg.Pool({
    ...clientConfig(settings, limits),
    max: limits.connections,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', () => undefined);
  // A connection that is lent out reports to its own listeners alone, and without one Node ends the process.
  pool.on('connect', client => {
    client.on('error', () => undefined);
  });
  return pool;
};
