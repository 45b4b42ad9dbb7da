import { isOnServer } from '../audits/entry.ts';
import type { LocalDatabase } from './local-database.ts';

/** Work of a person that is on this device and nowhere else. */
export type LeftHere = { readonly audits: number; readonly blueprints: number };

/**
 * Removes what this device keeps for a person and the server has too, so that the next one at a shared phone finds no
 * answers of others. What the server does not have stays: it is counted, and waits for the person to come back.
 */
export const clearKept = (database: LocalDatabase, personId: string): Promise<LeftHere> =>
  database.write(
    ['audits', 'entries', 'starts', 'changes', 'seen', 'files', 'pieces', 'originals', 'timers'],
    async table => {
      const [entries, starts, files, pieces, originals] = await Promise.all([
        table('entries').under(personId),
        table('starts').under(personId),
        table('files').under(personId),
        table('pieces').under(personId),
        table('originals').under(personId),
      ]);
      const owed = new Set(
        [
          ...originals,
          ...files.filter(({ state }) => state === 'waiting' || state === 'refused'),
          ...pieces,
          ...starts,
          ...entries.filter(({ itemId, entry, held }) => !isOnServer(itemId, entry, held)),
        ].map(({ auditId }) => auditId),
      );
      const isSettled = ({ auditId }: { readonly auditId: string }) => !owed.has(auditId);
      for (const { call } of await table('seen').under(personId))
        await table('seen').delete([personId, call]);
      for (const { auditId } of (await table('audits').under(personId)).filter(isSettled))
        await table('audits').delete([personId, auditId]);
      for (const { auditId, itemId } of entries.filter(isSettled))
        await table('entries').delete([personId, auditId, itemId]);
      for (const { auditId, fileId } of files.filter(isSettled))
        await table('files').delete([personId, auditId, fileId]);
      for (const { auditId, key } of (await table('timers').under(personId)).filter(isSettled))
        await table('timers').delete([personId, auditId, key]);
      const changes = (await table('changes').under()).filter(change => change.personId === personId);
      return {
        audits: owed.size,
        blueprints: new Set(changes.map(({ blueprintId }) => blueprintId)).size,
      };
    },
  );
