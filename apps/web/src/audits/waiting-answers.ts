import type { Answer } from '@truthline/audit';
import type { KeptEntry } from '../local/local-database.ts';
import { editEntry, emptyEntry, isOnServer, type Entry, type EntryEdit } from './entry.ts';
import type { OpenAudit } from './open-audit.ts';
import { fittingAnswers, type Entries } from './progress.ts';

/** The entries on this device as last read, by answer key. */
export type Kept = ReadonlyMap<string, KeptEntry>;

/** An edit that is not on the disk of this device yet. */
export type Unwritten = { readonly itemId: string; readonly edit: EntryEdit };

/** What the auditor sees: what is written down, with what is not on top. */
export const shownEntries = (kept: Kept, unwritten: readonly Unwritten[]): Entries => {
  const entries = new Map<string, Entry>([...kept].map(([itemId, { entry }]) => [itemId, entry]));
  for (const { itemId, edit } of unwritten)
    entries.set(itemId, editEntry(entries.get(itemId) ?? emptyEntry, edit));
  return entries;
};

/** Entries of which the server has not everything, whether or not they can be sent. */
export const differingEntries = (kept: Kept): readonly KeptEntry[] =>
  [...kept.values()].filter(({ itemId, entry, held }) => !isOnServer(itemId, entry, held));

/** Answers to send: they fit their items, and the server does not have them. */
export const unsentAnswers = (open: OpenAudit | null, kept: Kept): readonly Answer[] => {
  if (open === null) return [];
  const entries: Entries = new Map(
    differingEntries(kept)
      // A stopwatch that runs has no answer yet: the one it replaces is not sent in its place.
      .filter(({ entry }) => entry.runningSince === null)
      .map(({ itemId, entry }) => [itemId, entry]),
  );
  return fittingAnswers(open.checklist, open.audit.kind, entries);
};

/** Keys of answers that were taken back here and that the server still holds. */
export const unsentWithdrawals = (kept: Kept): readonly string[] =>
  [...kept.values()].flatMap(({ itemId, entry, held }) =>
    entry.withdrawn === true && held !== null ? [itemId] : [],
  );
