import type { RefusalShelf } from '@truthline/document';
import type { LocalDatabase } from '../local/local-database.ts';

/** Refused changes of one person to one blueprint, kept by this browser until someone has seen them. */
export const deviceRefusalShelf = (
  database: LocalDatabase,
  personId: string,
  blueprintId: string,
): RefusalShelf => {
  const keyOf = (changeId: string): [string, string, string] => [personId, blueprintId, changeId];
  return {
    load: async () => {
      const lying = await database.table('refusals').named('[personId+blueprintId]', [personId, blueprintId]);
      return lying.map(({ refused }) => ({ subjects: [], ...refused }));
    },
    put: refused =>
      database.write(['refusals'], async table => {
        const { changeId } = refused;
        const [lying] = await table('refusals').named('[personId+blueprintId+changeId]', keyOf(changeId));
        await table('refusals').put({ ...lying, personId, blueprintId, changeId, refused });
      }),
    remove: changeId =>
      database.write(['refusals'], async table => {
        const [lying] = await table('refusals').named('[personId+blueprintId+changeId]', keyOf(changeId));
        if (lying?.order !== undefined) await table('refusals').delete(lying.order);
      }),
  };
};
