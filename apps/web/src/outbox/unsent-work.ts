import { answerKeyOf } from '@truthline/audit';
import type { UnsentFile } from '@truthline/interchange/unsent';
import { answerOf, editEntry, emptyEntry, entryOf, isOnServer } from '../audits/entry.ts';
import type { LocalDatabase } from '../local/local-database.ts';
import type { UnsentAudit } from './unsent.ts';

const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  // In parts: a call takes no hundred thousand arguments.
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
};

const packFiles = async (files: UnsentAudit['files']): Promise<UnsentFile['audits'][number]['files']> => {
  const packed: UnsentFile['audits'][number]['files'] = [];
  for (const { file, bytes, state } of files)
    if (state !== 'removed')
      packed.push({ file, base64: base64Of(new Uint8Array(await bytes.arrayBuffer())) });
  return packed;
};

/** What waits on this device, as it goes into a file. A stopwatch that runs is left out: it runs on here. */
export const packUnsent = async (
  unsent: readonly UnsentAudit[],
  person: UnsentFile['person'],
  exportedAt: string,
): Promise<UnsentFile> => ({
  exportedAt,
  person: { id: person.id, name: person.name },
  audits: await Promise.all(
    unsent.map(async ({ auditId, start, entries, files }) => ({
      auditId,
      start: start === null ? null : { ...start, waveId: start.waveId ?? null },
      answers: entries.flatMap(({ itemId, entry }) => answerOf(itemId, entry) ?? []),
      notes: entries.flatMap(({ itemId, entry }) =>
        answerOf(itemId, entry) === null && entry.note !== '' ? [{ itemId, note: entry.note }] : [],
      ),
      files: await packFiles(files),
    })),
  ),
});

/** How much of a file was taken, and what was left because this device has something of its own there. */
export type TakenIn = { readonly audits: number; readonly answers: number; readonly left: number };

/** Puts the work of a file onto this device, as if it had been entered here. What was entered here stays. */
export const takeInUnsent = (
  database: LocalDatabase,
  personId: string,
  { audits }: UnsentFile,
): Promise<TakenIn> =>
  database.write(['starts', 'entries', 'files'], async table => {
    let answers = 0;
    let left = 0;
    for (const { auditId, start, answers: given, notes, files } of audits) {
      if (start !== null) {
        const { calibrationId, ...rest } = start;
        const own = calibrationId === undefined ? rest : { ...rest, calibrationId };
        await table('starts').put({ personId, auditId, start: own });
      }
      for (const { file, base64 } of files) {
        if ((await table('files').get([personId, auditId, file.id])) !== undefined) continue;
        const bytes = new Blob([Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))], {
          type: file.mediaType,
        });
        const thumbnail = file.mediaType.startsWith('image/') ? bytes : null;
        await table('files').put({
          personId,
          auditId,
          fileId: file.id,
          file,
          bytes,
          thumbnail,
          state: 'waiting',
        });
      }
      const entries = [
        ...given.map(answer => ({ itemId: answerKeyOf(answer), entry: entryOf(answer) })),
        ...notes.map(({ itemId, note }) => ({
          itemId,
          entry: editEntry(emptyEntry, { type: 'writeNote', note }),
        })),
      ];
      for (const { itemId, entry } of entries) {
        const here = await table('entries').get([personId, auditId, itemId]);
        if (here !== undefined && !isOnServer(itemId, here.entry, here.held)) left += 1;
        else {
          answers += 1;
          await table('entries').put({ personId, auditId, itemId, entry, held: here?.held ?? null });
        }
      }
    }
    return { audits: audits.length, answers, left };
  });
