import { sql, type RawBuilder } from 'kysely';
import type { Channel, Notice } from '../store/notice.ts';
import type { Tx } from '../store/tx.ts';

/** An INSERT or UPDATE as text and values, not sent yet. */
export type Write = RawBuilder<unknown>;

/** Told to whoever listens, once the transaction has committed. */
export type Telling = { readonly [C in Channel]: readonly [channel: C, notice: Notice<C>] }[Channel];

/**
 * Sends writes to different tables as one statement: the way there and back is paid once. None of them sees what another
 * one writes; triggers fire after all of them. Gives how many rows `counted` returns; 0 without it.
 */
export const writeTogether = async (
  tx: Tx,
  counted: Write | null,
  writes: readonly Write[],
  tellings: readonly Telling[],
): Promise<number> => {
  const parts = [
    ...(counted === null ? [] : [sql`counted as (${counted})`]),
    ...writes.map((write, place) => sql`${sql.id(`write_${place}`)} as (${write})`),
  ];
  const told = tellings.map(([channel, notice]) => sql`, pg_notify(${channel}, ${JSON.stringify(notice)})`);
  const rows = counted === null ? sql`0` : sql`(select count(*)::int from counted)`;
  const done = await sql<{ rows: number }>`with ${sql.join(parts)}
    select ${rows} as rows ${sql.join(told, sql``)}`.execute(tx.query);
  return done.rows[0]?.rows ?? 0;
};
