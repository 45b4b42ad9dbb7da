import { askedItems, type AuditKind, type ChecklistVersion, type Item } from '@truthline/audit';

/** The columns before the items, by the word in the header. Words are keys: the same in both languages. */
export const VISIT_COLUMNS = ['dealer', 'date', 'time', 'auditor'] as const;

/** What the header of the first column says: which checklist and version the file answers. */
export const headerMark = ({ checklistId, version }: Pick<ChecklistVersion, 'checklistId' | 'version'>) =>
  `truthline/${checklistId}/${version}`;

/** The header of the column with notes on an item. */
export const noteHeader = (itemId: string): string => `${itemId}:note`;

/** What results of one checklist version are read and written against. */
export type WaveChecklist = { readonly version: ChecklistVersion; readonly kind: AuditKind };

export const waveItems = ({ version, kind }: WaveChecklist): readonly Item[] => askedItems(version, kind);

export type WaveDealer = {
  readonly id: string;
  readonly code: string;
  /** IANA name; dates and times in a file are the dealer's own. */
  readonly timeZone: string;
};

/** How many visits one file may hold. */
export const VISIT_LIMIT = 10_000;
