import { sql } from 'kysely';
import type { Channel, Notice } from '../store/notice.ts';
import type { Tx } from '../store/tx.ts';

/** Tells whoever listens on the channel, once the transaction has committed. */
export const notify = async <C extends Channel>(tx: Tx, channel: C, notice: Notice<C>): Promise<void> => {
  await sql`select pg_notify(${channel}, ${JSON.stringify(notice)})`.execute(tx.query);
};
