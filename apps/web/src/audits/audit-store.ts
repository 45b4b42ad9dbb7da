import { answerKeyOf, type Answer } from '@truthline/audit';
import { sameValue } from '@truthline/blueprint';
import type { KeptEntry, LocalDatabase } from '../local/local-database.ts';
import { editEntry, emptyEntry, entryOf, isOnServer, withdrawnEntry, type EntryEdit } from './entry.ts';
import { keyOfFile } from './files/file-key.ts';
import { removedFile } from './files/removed-file.ts';
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
  const audits = database.table('audits');
  const heldOf = (kept: readonly KeptEntry[]) => new Map(kept.map(({ itemId, held }) => [itemId, held]));
  return {
    keepOpen: async open => {
      await audits.put({ personId, auditId, open });
    },
    readOpen: async () => (await audits.get([personId, auditId]))?.open ?? null,
    readEntries: () => database.table('entries').under(personId, auditId),
    keepEdit: async (itemId, edit) =>
      database.write(['entries'], async table => {
        const entries = table('entries');
        const before = await entries.get([personId, auditId, itemId]);
        const entry = editEntry(before?.entry ?? emptyEntry, edit);
        const after = { personId, auditId, itemId, entry, held: before?.held ?? null };
        await entries.put(after);
        return after;
      }),
    mergeServerAnswers: (answers, asked) =>
      database.write(['entries'], async table => {
        const entries = table('entries');
        const heldThen = heldOf(asked);
        const kept = new Map((await entries.under(personId, auditId)).map(row => [row.itemId, row]));
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
      database.write(['entries'], async table => {
        const entries = table('entries');
        for (const answer of answers) {
          const row = await entries.get([personId, auditId, answerKeyOf(answer)]);
          if (row !== undefined) await entries.put({ ...row, held: answer });
        }
      }),
    withdraw: keys =>
      database.write(['entries', 'files', 'timers', 'pieces'], async table => {
        const entries = table('entries');
        const files = table('files');
        for (const itemId of keys) {
          const before = await entries.get([personId, auditId, itemId]);
          const held = before?.held ?? null;
          if (held === null) await entries.delete([personId, auditId, itemId]);
          else await entries.put({ personId, auditId, itemId, entry: withdrawnEntry, held });
          await table('timers').delete([personId, auditId, itemId]);
        }
        const named = new Set(keys);
        for (const { key, recordingId, number } of await table('pieces').under(personId, auditId))
          if (named.has(key)) await table('pieces').delete([personId, auditId, recordingId, number]);
        for (const row of await files.under(personId, auditId))
          if (named.has(keyOfFile(row) ?? '')) await files.put(removedFile(row));
      }),
    markWithdrawn: keys =>
      database.write(['entries'], async table => {
        const entries = table('entries');
        for (const itemId of keys) {
          const row = await entries.get([personId, auditId, itemId]);
          if (row?.entry.withdrawn === true) await entries.delete([personId, auditId, itemId]);
          else if (row !== undefined) await entries.put({ ...row, held: null });
        }
      }),
    forgetHeld: () =>
      database.write(['entries'], async table => {
        const entries = table('entries');
        const mine = await entries.under(personId, auditId);
        const held = mine.filter(row => isOnServer(row.itemId, row.entry, row.held));
        for (const { itemId } of held) await entries.delete([personId, auditId, itemId]);
        return mine.length - held.length;
      }),
  };
};

/** Audits begun here that the server has not heard of: kept so that a start without a connection is no lost start. */
export const keepStart = async (
  database: LocalDatabase,
  personId: string,
  start: StartedAudit,
): Promise<void> => {
  await database.table('starts').put({ personId, auditId: start.id, start });
};

export const readStarts = async (
  database: LocalDatabase,
  personId: string,
): Promise<readonly StartedAudit[]> =>
  (await database.table('starts').under(personId)).map(({ start }) => start);

export const dropStart = async (
  database: LocalDatabase,
  personId: string,
  auditId: string,
): Promise<void> => {
  await database.table('starts').delete([personId, auditId]);
};
