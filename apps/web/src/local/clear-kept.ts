import { Dexie } from 'dexie';
import { isOnServer } from '../audits/entry.ts';
import type { LocalDatabase } from './local-database.ts';

/** Work of a person that is on this device and nowhere else. */
export type LeftHere = { readonly audits: number; readonly blueprints: number };

/**
 * Removes what this device keeps for a person and the server has too, so that the next one at a shared phone finds no
 * answers of others. What the server does not have stays: it is counted, and waits for the person to come back.
 */
export const clearKept = (database: LocalDatabase, personId: string): Promise<LeftHere> =>
  database.transaction(
    'rw',
    [
      database.audits,
      database.entries,
      database.starts,
      database.changes,
      database.seen,
      database.files,
      database.pieces,
      database.originals,
      database.timers,
    ],
    async () => {
      const ofPerson = [
        [personId, Dexie.minKey],
        [personId, Dexie.maxKey],
      ] as const;
      const entries = await database.entries
        .where('[personId+auditId]')
        .between(...ofPerson)
        .toArray();
      const starts = await database.starts.where('personId').equals(personId).toArray();
      const waiting = await database.files
        .where('[personId+auditId]')
        .between(...ofPerson)
        .filter(({ state }) => state === 'waiting' || state === 'refused')
        .toArray();
      const recorded = await database.pieces
        .where('[personId+auditId]')
        .between(...ofPerson)
        .primaryKeys();
      const unfinished = await database.originals
        .where('[personId+auditId]')
        .between(...ofPerson)
        .primaryKeys();
      const owed = new Set([
        ...unfinished.map(([, auditId]) => auditId),
        ...waiting.map(({ auditId }) => auditId),
        ...recorded.map(([, auditId]) => auditId),
        ...starts.map(({ auditId }) => auditId),
        ...entries
          .filter(({ itemId, entry, held }) => !isOnServer(itemId, entry, held))
          .map(({ auditId }) => auditId),
      ]);
      await database.seen.where('personId').equals(personId).delete();
      const copies = await database.audits.where('personId').equals(personId).toArray();
      await database.audits.bulkDelete(
        copies
          .filter(({ auditId }) => !owed.has(auditId))
          .map(({ auditId }): [string, string] => [personId, auditId]),
      );
      await database.entries.bulkDelete(
        entries
          .filter(({ auditId }) => !owed.has(auditId))
          .map(({ auditId, itemId }): [string, string, string] => [personId, auditId, itemId]),
      );
      const isSettled = ({ auditId }: { auditId: string }) => !owed.has(auditId);
      const kept = '[personId+auditId]';
      await database.files
        .where(kept)
        .between(...ofPerson)
        .filter(isSettled)
        .delete();
      await database.timers
        .where(kept)
        .between(...ofPerson)
        .filter(isSettled)
        .delete();
      const changes = await database.changes
        .where('[personId+blueprintId]')
        .between(...ofPerson)
        .toArray();
      return {
        audits: owed.size,
        blueprints: new Set(changes.map(({ blueprintId }) => blueprintId)).size,
      };
    },
  );
