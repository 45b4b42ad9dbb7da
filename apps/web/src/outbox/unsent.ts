import { isOnServer } from '../audits/entry.ts';
import type { OpenAudit, StartedAudit } from '../audits/open-audit.ts';
import type { KeptEntry, KeptFile, LocalDatabase } from '../local/local-database.ts';

/** One audit of which this device has something that the server has not. */
export type UnsentAudit = {
  readonly auditId: string;
  /** How it was begun here, where the server does not know it yet. */
  readonly start: StartedAudit | null;
  /** The audit as last seen; null where only its answers were brought here. */
  readonly open: OpenAudit | null;
  readonly entries: readonly KeptEntry[];
  /** Photos and recordings the server has not, or is still to forget. */
  readonly files: readonly KeptFile[];
};

/** The tables that say what is unsent. */
export const UNSENT_LIES_IN = ['audits', 'entries', 'starts', 'files'] as const;

/** What a person has on this device and nowhere else, the audit begun first at the top. */
export const readUnsent = (database: LocalDatabase, personId: string): Promise<readonly UnsentAudit[]> =>
  database.read(UNSENT_LIES_IN, async table => {
    const [starts, allEntries, allFiles] = await Promise.all([
      table('starts').under(personId),
      table('entries').under(personId),
      table('files').under(personId),
    ]);
    const entries = allEntries.filter(({ itemId, entry, held }) => !isOnServer(itemId, entry, held));
    const files = allFiles.filter(({ state }) => state !== 'arrived');
    const ids = [...new Set([...starts, ...entries, ...files].map(({ auditId }) => auditId))];
    const opened = await Promise.all(ids.map(id => table('audits').get([personId, id])));
    const unsent = ids.map((auditId, at): UnsentAudit => ({
      auditId,
      start: starts.find(start => start.auditId === auditId)?.start ?? null,
      open: opened[at]?.open ?? null,
      entries: entries.filter(entry => entry.auditId === auditId),
      files: files.filter(file => file.auditId === auditId),
    }));
    const begunAt = ({ start, open }: UnsentAudit) => start?.startedAt ?? open?.audit.startedAt ?? '';
    return unsent.sort((one, other) => begunAt(one).localeCompare(begunAt(other)));
  });

/** True where something is to be sent: files that were refused are not. */
export const hasToSend = ({ start, entries, files }: UnsentAudit): boolean =>
  start !== null || entries.length > 0 || files.some(({ state }) => state !== 'refused');

/** Files the server does not take, over all audits. */
export const refusedFiles = (unsent: readonly UnsentAudit[]): readonly KeptFile[] =>
  unsent.flatMap(({ files }) => files.filter(({ state }) => state === 'refused'));

/** How many files of a kind wait, over all audits: pictures or recordings. */
export const countFiles = (unsent: readonly UnsentAudit[], media: 'image' | 'audio'): number =>
  unsent.reduce(
    (sum, { files }) =>
      sum + files.filter(({ file, state }) => state === 'waiting' && file.mediaType.startsWith(media)).length,
    0,
  );

/** How many answers wait, over all audits: what the frame says. */
export const countAnswers = (unsent: readonly UnsentAudit[]): number =>
  unsent.reduce((sum, { entries }) => sum + entries.length, 0);
