import type { Session } from '../app/session.ts';
import { localDatabase } from './local-database.ts';

/** Remembers who is signed in, for a start without a connection; `null` forgets. */
export const keepLastSession = async (session: Session | null): Promise<void> => {
  if (session === null) await localDatabase.session.delete('last');
  else await localDatabase.session.put({ key: 'last', session });
};

export const readLastSession = async (): Promise<Session | null> =>
  (await localDatabase.session.get('last'))?.session ?? null;
