import type { Outbox } from '@truthline/document';
import type { LocalDatabase } from '../local/local-database.ts';

/** Changes of one person to one blueprint, kept by this browser until the server has answered them. */
export const dexieOutbox = (database: LocalDatabase, personId: string, blueprintId: string): Outbox => {
  const one = (changeId: string) =>
    database.changes.where('[personId+blueprintId+changeId]').equals([personId, blueprintId, changeId]);
  return {
    load: async () => {
      const waiting = await database.changes
        .where('[personId+blueprintId]')
        .equals([personId, blueprintId])
        .sortBy('order');
      return waiting.map(({ request }) => request);
    },
    put: request =>
      database.transaction('rw', database.changes, async () => {
        // A change written anew keeps its place in the sequence.
        const replaced = await one(request.changeId).modify({ request });
        if (replaced === 0) {
          await database.changes.add({ personId, blueprintId, changeId: request.changeId, request });
        }
      }),
    remove: async changeId => {
      await one(changeId).delete();
    },
  };
};
