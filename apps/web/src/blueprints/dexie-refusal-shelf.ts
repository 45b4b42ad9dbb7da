import type { RefusalShelf } from '@truthline/document';
import type { LocalDatabase } from '../local/local-database.ts';

/** Refused changes of one person to one blueprint, kept by this browser until someone has seen them. */
export const dexieRefusalShelf = (
  database: LocalDatabase,
  personId: string,
  blueprintId: string,
): RefusalShelf => {
  const one = (changeId: string) =>
    database.refusals.where('[personId+blueprintId+changeId]').equals([personId, blueprintId, changeId]);
  return {
    load: async () => {
      const lying = await database.refusals
        .where('[personId+blueprintId]')
        .equals([personId, blueprintId])
        .sortBy('order');
      return lying.map(({ refused }) => ({ subjects: [], ...refused }));
    },
    put: refused =>
      database.transaction('rw', database.refusals, async () => {
        const { changeId } = refused;
        const replaced = await one(changeId).modify({ refused });
        if (replaced === 0) await database.refusals.add({ personId, blueprintId, changeId, refused });
      }),
    remove: async changeId => {
      await one(changeId).delete();
    },
  };
};
