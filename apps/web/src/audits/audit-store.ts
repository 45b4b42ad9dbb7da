import type { Answer } from '@truthline/audit';
import type { KeptEntry, LocalDatabase } from '../local/local-database.ts';
import { answerOf, entryOf, type Entry } from './entry.ts';
import type { OpenAudit, StartedAudit } from './open-audit.ts';

/** The answers of one person's audit on this device: written here first, sent on from here. */
export type AuditStore = {
  readonly keepOpen: (open: OpenAudit) => Promise<void>;
  readonly readOpen: () => Promise<OpenAudit | null>;
  readonly readEntries: () => Promise<readonly KeptEntry[]>;
  /** Resolves when the entry is on the disk of this device. */
  readonly keepEntry: (itemId: string, entry: Entry) => Promise<void>;
  /** Takes over what the server has, except where this device holds something newer. */
  readonly mergeServerAnswers: (answers: readonly Answer[]) => Promise<void>;
  /** Answers the server does not have yet, with the edit they belong to. */
  readonly readUnsent: () => Promise<readonly { readonly answer: Answer; readonly edit: number }[]>;
  /** The server has these edits; an entry edited since stays unsent. */
  readonly markSent: (sent: readonly { readonly itemId: string; readonly edit: number }[]) => Promise<void>;
  /** After submitting, the device keeps the audit but owes nothing. */
  readonly forget: () => Promise<void>;
};

export const auditStore = (database: LocalDatabase, personId: string, auditId: string): AuditStore => {
  const mine = () => database.entries.where('[personId+auditId]').equals([personId, auditId]);
  return {
    keepOpen: async open => {
      await database.audits.put({ personId, auditId, open });
    },
    readOpen: async () => (await database.audits.get([personId, auditId]))?.open ?? null,
    readEntries: () => mine().toArray(),
    keepEntry: (itemId, entry) =>
      database.transaction('rw', database.entries, async () => {
        const before = await database.entries.get([personId, auditId, itemId]);
        await database.entries.put({
          personId,
          auditId,
          itemId,
          entry,
          edit: (before?.edit ?? 0) + 1,
          sentEdit: before?.sentEdit ?? 0,
        });
      }),
    mergeServerAnswers: answers =>
      database.transaction('rw', database.entries, async () => {
        for (const answer of answers) {
          const before = await database.entries.get([personId, auditId, answer.itemId]);
          if (before !== undefined && before.edit > before.sentEdit) continue;
          if (
            before !== undefined &&
            JSON.stringify(answerOf(answer.itemId, before.entry)) === JSON.stringify(answer)
          )
            continue;
          const edit = before?.edit ?? 0;
          await database.entries.put({
            personId,
            auditId,
            itemId: answer.itemId,
            entry: entryOf(answer),
            edit,
            sentEdit: edit,
          });
        }
      }),
    readUnsent: async () =>
      (await mine().toArray()).flatMap(({ itemId, entry, edit, sentEdit }) => {
        const answer = edit > sentEdit ? answerOf(itemId, entry) : null;
        return answer === null ? [] : [{ answer, edit }];
      }),
    markSent: sent =>
      database.transaction('rw', database.entries, async () => {
        for (const { itemId, edit } of sent) {
          const kept = await database.entries.get([personId, auditId, itemId]);
          if (kept !== undefined && kept.sentEdit < edit)
            await database.entries.put({ ...kept, sentEdit: edit });
        }
      }),
    forget: async () => {
      await mine().delete();
    },
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
