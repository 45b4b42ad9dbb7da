import { readLastSession } from './last-session.ts';
import { localDatabase } from './local-database.ts';

/** What the person of this device last saw of the server, by call; each person has a shelf of their own. */
export const keepSeen = async (call: string, value: unknown): Promise<void> => {
  const session = await readLastSession();
  if (session === null) return;
  await localDatabase.table('seen').put({ personId: session.person.id, call, value });
};

/** Undefined where this person has not seen an answer to the call on this device. */
export const readSeen = async (call: string): Promise<unknown> => {
  const session = await readLastSession();
  if (session === null) return undefined;
  return (await localDatabase.table('seen').get([session.person.id, call]))?.value;
};
