import type { Outbox } from '@truthline/document';
import type { LocalDatabase } from '../local/local-database.ts';

/** Changes of one person to one blueprint, kept by this browser until the server has answered them. */
export const deviceOutbox = (database: LocalDatabase, personId: string, blueprintId: string): Outbox => {
  const keyOf = (changeId: string): [string, string, string] => [personId, blueprintId, changeId];
  return {
    load: async () => {
      const waiting = await database
        .table('changes')
        .named('[personId+blueprintId]', [personId, blueprintId]);
      return waiting.map(({ request }) => request);
    },
    put: request =>
      database.write(['changes'], async table => {
        const { changeId } = request;
        const [lying] = await table('changes').named('[personId+blueprintId+changeId]', keyOf(changeId));
        // A change written anew keeps its place in the sequence.
        await table('changes').put({ ...lying, personId, blueprintId, changeId, request });
      }),
    remove: changeId =>
      database.write(['changes'], async table => {
        const [lying] = await table('changes').named('[personId+blueprintId+changeId]', keyOf(changeId));
        if (lying?.order !== undefined) await table('changes').delete(lying.order);
      }),
  };
};
