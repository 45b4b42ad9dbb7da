import { sql } from 'kysely';
import { SYSTEM_PERSON_ID } from './scope.ts';
import type { Tx } from './tx.ts';

/**
 * Does a part of the system's transaction in a person's name: a demonstration has a past that people made. Only the system
 * may; nobody who is signed in has its transaction.
 */
export const signAs = async <T>(tx: Tx, personId: string, work: (signed: Tx) => Promise<T>): Promise<T> => {
  const { scope } = tx;
  if (scope.personId !== SYSTEM_PERSON_ID) throw new Error('only the system signs in the name of others');
  const sign = (name: string) =>
    sql`select set_config('truthline.person_id', ${name}, true)`.execute(tx.query);
  await sign(personId);
  const done = await work({ ...tx, scope: { ...scope, personId } });
  await sign(scope.personId);
  return done;
};
