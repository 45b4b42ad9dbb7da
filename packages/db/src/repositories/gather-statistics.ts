import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** So many audits at once change what the planner knows of the tables. */
export const BULK_AUDITS = 200;

/**
 * Tells the planner how large the tables are by now: after a bulk load, once it has committed and in a transaction of its
 * own. The server does the same by itself about a minute later, and until then every page may be planned wrongly.
 */
export const gatherStatistics = async (tx: Tx): Promise<void> => {
  await sql`select truthline.gather_statistics()`.execute(tx.query);
};
