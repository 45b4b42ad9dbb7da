import pg from 'pg';
import { ConnectionLost } from '../connection/watched-pool.ts';
import { systemCode } from '../embedded/system-error.ts';

/**
 * What is wrong when the database, not the caller, is the reason of a failure: `full`: no room to write. `unavailable`:
 * stopped, restarting or out of reach, try again. `timeout`: the statement took too long and was cancelled.
 */
export type DatabaseFailure = 'full' | 'unavailable' | 'timeout';

const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
]);

/** Null where the error is a bug or a refusal of ours. */
export const databaseFailure = (error: unknown): DatabaseFailure | null => {
  if (error instanceof ConnectionLost) return 'unavailable';
  const code = systemCode(error);
  if (code === null) return null;
  if (!(error instanceof pg.DatabaseError)) return UNREACHABLE.has(code) ? 'unavailable' : null;
  if (code === '53100') return 'full';
  if (code === '57014') return 'timeout';
  // 08: connection; 57P: stopped, starting, terminated; 53: out of connections or memory.
  return /^(08|57P|53)/.test(code) ? 'unavailable' : null;
};
