import type {
  AuditKind,
  ChecklistBeingWritten,
  ChecklistDifference,
  ChecklistProblem,
  ChecklistVersion,
  Item,
  LanguageGap,
  OutcomeChanges,
} from '@truthline/audit';
import type { LocalText, Service } from '@truthline/blueprint';

export type PresentedChecklist = {
  readonly checklistId: string;
  readonly version: number;
  readonly title: LocalText;
  readonly service: Service;
  readonly itemCount: number;
  /** The kinds of audit at least one item is made for. */
  readonly auditKinds: readonly AuditKind[];
};

/** A checklist as its writers see it: every version that is or was published, the newest first, and what is being written. */
export type PresentedShelf = {
  readonly checklistId: string;
  readonly title: LocalText;
  readonly service: Service;
  readonly versions: readonly {
    readonly version: number;
    readonly status: 'published' | 'retired';
    readonly publishedAt: string | null;
    readonly retiredAt: string | null;
    /** Null on what an earlier release published. */
    readonly sha256: string | null;
    readonly itemCount: number;
  }[];
  /** True where the newest version is one that shipped, and a newer form of it ships. */
  readonly newerShips: boolean;
  readonly draft: {
    readonly itemCount: number;
    readonly changedByName: string;
    readonly changedAt: string;
  } | null;
};

export type PresentedDraft = {
  readonly revision: number;
  readonly content: ChecklistBeingWritten;
  /** The newest version, which this one will follow; null for a new checklist. */
  readonly base: ChecklistVersion | null;
  readonly changedByName: string;
  readonly changedAt: string;
};

export type PresentedDifference = {
  readonly revision: number;
  readonly title: LocalText;
  /** The version it is compared with; null where there is none. */
  readonly base: number | null;
  readonly differences: readonly ChecklistDifference[];
  readonly problems: readonly ChecklistProblem[];
  readonly gaps: readonly LanguageGap[];
  readonly itemCount: number;
};

/** What new rules would do to the last wave; `wave` is null where no wave has a final audit of the checklist. */
export type PresentedTrial = Omit<OutcomeChanges, 'changed'> & {
  readonly wave: { readonly id: string; readonly name: LocalText } | null;
  readonly changed: readonly (OutcomeChanges['changed'][number] & { readonly dealerName: LocalText })[];
};

export type PresentedLibrary = { readonly shipped: readonly Item[]; readonly own: readonly Item[] };

/** One thing said of a place in a workbook. `row` counts from 1 as a spreadsheet does; null speaks of what is around it. */
export type PresentedSheetLine = {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly text: LocalText;
};

/** A checklist that is there and that a workbook names. */
export type PresentedKnownChecklist = {
  readonly checklistId: string;
  readonly title: LocalText;
  /** The newest version; null where none was published. */
  readonly version: number | null;
  /** What is being written of it, and would be replaced. */
  readonly draft: {
    readonly revision: number;
    readonly changedByName: string;
    readonly changedAt: string;
  } | null;
};

/** What was found in a workbook. */
export type PresentedSheet =
  | { readonly status: 'refused'; readonly problems: readonly PresentedSheetLine[] }
  | {
      readonly status: 'read';
      readonly source: 'sheet' | 'xlsform';
      readonly title: LocalText;
      readonly sectionCount: number;
      readonly itemCount: number;
      /** What will have to be mended before it can be published. */
      readonly problemCount: number;
      /** What an XLSForm says and a checklist does not. */
      readonly leftOut: readonly PresentedSheetLine[];
      readonly known: PresentedKnownChecklist | null;
    };

export type PresentedSheetImport =
  | { readonly status: 'imported'; readonly checklistId: string }
  | Extract<PresentedSheet, { status: 'refused' }>;
