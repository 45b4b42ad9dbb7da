import pg from 'pg';
import { systemCode } from '../embedded/system-error.ts';
import type { ConnectionSettings } from './settings.ts';

export type ProbeOutcome =
  | { readonly kind: 'serving'; readonly version: number }
  /** Nobody listens, or the server is starting or stopping (SQLSTATE 57P03). `code` says which. */
  | { readonly kind: 'silent'; readonly code: string }
  /** The server answered and refused; `code` is the SQLSTATE. */
  | { readonly kind: 'refused'; readonly code: string };

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Starting up, shutting down, in recovery; too many connections; stopped by an administrator. */
const PASSING: ReadonlySet<string> = new Set(['57P03', '53300', '57P01', '57P02']);

/** Signs in once and asks for the version (180004 is 18.4). */
export const probe = async (settings: ConnectionSettings): Promise<ProbeOutcome> => {
  const client = new pg.Client({
    ...settings,
    application_name: 'truthline probe',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    );
    return { kind: 'serving', version: Number(answer.rows[0]?.version) };
  } catch (error) {
    const code = systemCode(error);
    if (error instanceof pg.DatabaseError && code !== null && SQLSTATE.test(code))
      return PASSING.has(code) ? { kind: 'silent', code } : { kind: 'refused', code };
    // The driver's own time-outs and a connection closed in mid-greeting carry no code.
    if (error instanceof Error) return { kind: 'silent', code: code ?? 'ECLOSED' };
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
};
