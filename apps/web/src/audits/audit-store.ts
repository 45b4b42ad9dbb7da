import { answerKeyOf, type Answer } from '@truthline/audit';
import { sameValue } from '@truthline/blueprint';
import type { KeptEntry, LocalDatabase } from '../local/local-database.ts';
import { editEntry, emptyEntry, entryOf, isOnServer, withdrawnEntry, type EntryEdit } from './entry.ts';
import { keyOfFile } from './files/file-key.ts';
import type { OpenAudit, StartedAudit } from './open-audit.ts';

/** The answers of one person's audit on this device: written here first, sent on from here. */
export type AuditStore = {
  readonly keepOpen: (open: OpenAudit) => Promise<void>;
  readonly readOpen: () => Promise<OpenAudit | null>;
  readonly readEntries: () => Promise<readonly KeptEntry[]>;
  /** Carries an edit out on what this device holds, whichever window wrote it. On the disk when it resolves. */
  readonly keepEdit: (itemId: string, edit: EntryEdit) => Promise<KeptEntry>;
  /**
   * Takes over what the server has, except where this device holds something newer. `asked` is what was kept before the
   * server was asked: an item another window has sent since is left for the next time.
   */
  readonly mergeServerAnswers: (answers: readonly Answer[], asked: readonly KeptEntry[]) => Promise<void>;
  /** The server has these answers; an entry edited since still differs from them. */
  readonly markHeld: (answers: readonly Answer[]) => Promise<void>;
  /** Takes back all that was entered at these keys, photos and recordings too: all of it or nothing. */
  readonly withdraw: (keys: readonly string[]) => Promise<void>;
  /** The server holds no answer any more at these keys. */
  readonly markWithdrawn: (keys: readonly string[]) => Promise<void>;
  /** Drops the entries the server has; resolves with how many it does not have, which stay. */
  readonly forgetHeld: () => Promise<number>;
};

export const auditStore = (database: LocalDatabase, personId: string, auditId: string): AuditStore => {
  const { audits, entries, files, pieces, timers } = database;
  const mine = () => entries.where('[personId+auditId]').equals([personId, auditId]);
  const readOne = (itemId: string) => entries.get([personId, auditId, itemId]);
  const heldOf = (kept: readonly KeptEntry[]) => new Map(kept.map(({ itemId, held }) => [itemId, held]));
  return {
    keepOpen: async open => {
      await audits.put({ personId, auditId, open });
    },
    readOpen: async () => (await audits.get([personId, auditId]))?.open ?? null,
    readEntries: () => mine().toArray(),
    keepEdit: async (itemId, edit) =>
      database.transaction('rw', entries, async () => {
        const before = await readOne(itemId);
        const entry = editEntry(before?.entry ?? emptyEntry, edit);
        const after = { personId, auditId, itemId, entry, held: before?.held ?? null };
        await entries.put(after);
        return after;
      }),
    mergeServerAnswers: (answers, asked) =>
      database.transaction('rw', entries, async () => {
        const heldThen = heldOf(asked);
        const kept = new Map((await mine().toArray()).map(row => [row.itemId, row]));
        const given = new Map(answers.map(answer => [answerKeyOf(answer), answer]));
        for (const itemId of new Set([...kept.keys(), ...given.keys()])) {
          const answer = given.get(itemId) ?? null;
          const row = kept.get(itemId);
          if (!sameValue(row?.held ?? null, heldThen.get(itemId) ?? null)) continue;
          if (sameValue(row?.held ?? null, answer)) continue;
          const takesOver = answer !== null && (row === undefined || isOnServer(itemId, row.entry, row.held));
          const entry = takesOver ? entryOf(answer) : (row?.entry ?? emptyEntry);
          await entries.put({ personId, auditId, itemId, entry, held: answer });
        }
      }),
    markHeld: answers =>
      database.transaction('rw', entries, async () => {
        for (const answer of answers) {
          const row = await readOne(answerKeyOf(answer));
          if (row !== undefined) await entries.put({ ...row, held: answer });
        }
      }),
    withdraw: keys =>
      database.transaction('rw', [entries, files, timers, pieces], async () => {
        for (const itemId of keys) {
          const before = await readOne(itemId);
          const held = before?.held ?? null;
          if (held === null) await entries.delete([personId, auditId, itemId]);
          else await entries.put({ personId, auditId, itemId, entry: withdrawnEntry, held });
          await timers.delete([personId, auditId, itemId]);
        }
        const named = new Set(keys);
        await pieces
          .where('[personId+auditId]')
          .equals([personId, auditId])
          .filter(({ key }) => named.has(key))
          .delete();
        await files
          .where('[personId+auditId]')
          .equals([personId, auditId])
          .filter(row => named.has(keyOfFile(row) ?? ''))
          .modify({ bytes: new Blob(), thumbnail: null, state: 'removed' });
      }),
    markWithdrawn: keys =>
      database.transaction('rw', entries, async () => {
        for (const itemId of keys) {
          const row = await readOne(itemId);
          if (row?.entry.withdrawn === true) await entries.delete([personId, auditId, itemId]);
          else if (row !== undefined) await entries.put({ ...row, held: null });
        }
      }),
    forgetHeld: () =>
      database.transaction('rw', entries, async () => {
        const held = (await mine().toArray()).filter(row => isOnServer(row.itemId, row.entry, row.held));
        await entries.bulkDelete(
          held.map(({ itemId }): [string, string, string] => [personId, auditId, itemId]),
        );
        return mine().count();
      }),
  };
};

/** Audits begun here that the server has not heard of: kept so that a start without a connection is no lost start. */
export const keepStart = async (
  database: LocalDatabase,
  personId: string,
  start: StartedAudit,
): Promise<void> => {
  await database.starts.put({ personId, auditId: start.id, start });
};

export const readStarts = async (
  database: LocalDatabase,
  personId: string,
): Promise<readonly StartedAudit[]> =>
  (await database.starts.where('personId').equals(personId).toArray()).map(({ start }) => start);

export const dropStart = async (
  database: LocalDatabase,
  personId: string,
  auditId: string,
): Promise<void> => {
  await database.starts.delete([personId, auditId]);
};
