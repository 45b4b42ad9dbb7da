import type { UnsentFile } from '@truthline/interchange/unsent';
import { answerOf, editEntry, emptyEntry, entryOf, isOnServer } from '../audits/entry.ts';
import type { LocalDatabase } from '../local/local-database.ts';
import type { UnsentAudit } from './unsent.ts';

/** What waits on this device, as it goes into a file. A stopwatch that runs is left out: it runs on here. */
export const packUnsent = (
  unsent: readonly UnsentAudit[],
  person: UnsentFile['person'],
  exportedAt: string,
): UnsentFile => ({
  exportedAt,
  person: { id: person.id, name: person.name },
  audits: unsent.map(({ auditId, start, entries }) => ({
    auditId,
    start: start === null ? null : { ...start, waveId: start.waveId ?? null },
    answers: entries.flatMap(({ itemId, entry }) => answerOf(itemId, entry) ?? []),
    notes: entries.flatMap(({ itemId, entry }) =>
      answerOf(itemId, entry) === null && entry.note !== '' ? [{ itemId, note: entry.note }] : [],
    ),
  })),
});

/** How much of a file was taken, and what was left because this device has something of its own there. */
export type TakenIn = { readonly audits: number; readonly answers: number; readonly left: number };

/** Puts the work of a file onto this device, as if it had been entered here. What was entered here stays. */
export const takeInUnsent = (
  database: LocalDatabase,
  personId: string,
  { audits }: UnsentFile,
): Promise<TakenIn> =>
  database.transaction('rw', [database.starts, database.entries], async () => {
    let answers = 0;
    let left = 0;
    for (const { auditId, start, answers: given, notes } of audits) {
      if (start !== null) await database.starts.put({ personId, auditId, start });
      const entries = [
        ...given.map(answer => ({ itemId: answer.itemId, entry: entryOf(answer) })),
        ...notes.map(({ itemId, note }) => ({
          itemId,
          entry: editEntry(emptyEntry, { type: 'writeNote', note }),
        })),
      ];
      for (const { itemId, entry } of entries) {
        const here = await database.entries.get([personId, auditId, itemId]);
        if (here !== undefined && !isOnServer(itemId, here.entry, here.held)) left += 1;
        else {
          answers += 1;
          await database.entries.put({ personId, auditId, itemId, entry, held: here?.held ?? null });
        }
      }
    }
    return { audits: audits.length, answers, left };
  });
