import pg from 'pg';
import type { ConnectionSettings } from './settings.ts';

/** Reads `postgresql://user:password@host:5432/database?sslmode=…`; null where it is no such address. */
export const readAddress = (url: string): ConnectionSettings | null => {
  if (!/^postgres(ql)?:\/\//.test(url)) return null;
  try {
    // The driver's own reading, so that everything it understands (sslmode, socket folders) works here.
    const { host, port, database, user, password, ssl } = new pg.Client({ connectionString: url });
    if (database === undefined || user === undefined) return null;
    return { host, port, database, user, password: password ?? '', ssl };
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return null;
    throw error;
  }
};
