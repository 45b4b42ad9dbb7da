import { createHash } from 'node:crypto';

/** The groups that grants name; nobody signs in as them. */
export const APP_GROUP = 'truthline_app';
export const AUTH_GROUP = 'truthline_auth';

/** The login roles of one database. Roles belong to the whole server, so the database's name is part of theirs. */
export const roleNames = (database: string): { readonly app: string; readonly auth: string } => {
  const hash = createHash('sha256').update(database).digest('hex').slice(0, 12);
  return { app: `${APP_GROUP}_${hash}`, auth: `${AUTH_GROUP}_${hash}` };
};
