import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** Rolls up final audits that wait, at most so many; gives how many they were. Asks for network reach. */
export const rollUpWaiting = async (tx: Tx, atMost: number): Promise<number> => {
  const done = await sql<{ count: number }>`
    select truthline.roll_up_waiting(${atMost}::int) as count`.execute(tx.query);
  return done.rows[0]?.count ?? 0;
};
