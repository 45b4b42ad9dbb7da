import type { LocalDatabase } from '../../local/local-database.ts';
import type { TimerShelf } from './audit-timers.ts';

/** Where the timers of one person's audit are on this device. */
export const timerShelf = (database: LocalDatabase, personId: string, auditId: string): TimerShelf => ({
  read: async () =>
    new Map(
      (await database.table('timers').under(personId, auditId)).map(({ key, elapsed }) => [key, elapsed]),
    ),
  keep: async (key, elapsed) => {
    await database.table('timers').put({ personId, auditId, key, elapsed });
  },
  drop: async key => {
    await database.table('timers').delete([personId, auditId, key]);
  },
});
