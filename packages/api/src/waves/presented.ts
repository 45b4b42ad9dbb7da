import type { LocalText } from '@truthline/blueprint';

export type PresentedWave = {
  readonly id: string;
  readonly name: LocalText;
  /** Calendar days, YYYY-MM-DD. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly auditCount: number;
};

export type PresentedTemplate = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
};

/** One thing wrong with an uploaded file. `row` counts from 1 as a spreadsheet does; null speaks of the file. */
export type PresentedImportProblem = {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly messageKey: string;
  readonly values: Readonly<Record<string, string | number>>;
};

export type PresentedImport =
  | {
      readonly status: 'imported';
      readonly audits: number;
      /** True where the same file had been imported before: nothing was written again. */
      readonly alreadyImported: boolean;
    }
  | { readonly status: 'refused'; readonly problems: readonly PresentedImportProblem[] };
