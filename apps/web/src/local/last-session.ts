import type { Session } from '../app/session.ts';
import { clearKept, type LeftHere } from './clear-kept.ts';
import { localDatabase } from './local-database.ts';

/** Remembers who is signed in, for a start without a connection; `null` forgets. */
export const keepLastSession = async (session: Session | null): Promise<void> => {
  if (session === null) await localDatabase.table('session').delete('last');
  else await localDatabase.table('session').put({ key: 'last', session });
};

export const readLastSession = async (): Promise<Session | null> =>
  (await localDatabase.table('session').get('last'))?.session ?? null;

/** Forgets who was signed in and clears what this device kept for that person, except what is nowhere else. */
export const leaveDevice = async (): Promise<LeftHere> => {
  const last = await readLastSession();
  await keepLastSession(null);
  return last === null ? { audits: 0, blueprints: 0 } : clearKept(localDatabase, last.person.id);
};
