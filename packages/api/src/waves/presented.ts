import type { AuditKind, PlannedSlots, ProposedSlot, ReviewRule, WavePlan } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { WaveProblemCode } from '@truthline/interchange';
import type { PresentedAssignment } from '../assignments/presented.ts';

export type PresentedWave = {
  readonly id: string;
  readonly name: LocalText;
  /** Calendar days, YYYY-MM-DD. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly auditCount: number;
};

/** A wave with what is planned for it; null where nothing is yet. */
export type PresentedWavePlan = {
  readonly wave: Omit<PresentedWave, 'auditCount'>;
  readonly plan: {
    readonly waveId: string;
    readonly checklistId: string;
    readonly version: number;
    readonly kind: AuditKind;
    readonly plan: WavePlan;
    readonly deadline: string;
    readonly lockoutDays: number;
    readonly review: ReviewRule;
    readonly appealDays: number;
    readonly plannedAt: string;
  } | null;
};

/** Visits a plan asks for. */
export type PresentedProposal = {
  readonly slots: readonly ProposedSlot[];
  readonly tooShort: PlannedSlots['tooShort'];
  /** Visits of the plan that are given out already, or lie too near to one that is. */
  readonly assigned: number;
};

export type PresentedBoard = {
  readonly wave: Omit<PresentedWave, 'auditCount'>;
  readonly visits: readonly PresentedAssignment[];
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
  /** `visitChanged`: the visit is there with other answers, and what was scored stays. */
  readonly code: WaveProblemCode | 'visitChanged';
  readonly messageKey: `waveProblem.${WaveProblemCode | 'visitChanged'}`;
  readonly values: Readonly<Record<string, string | number>>;
};

export type PresentedImport =
  | {
      readonly status: 'imported';
      /** Visits that became audits. */
      readonly audits: number;
      /** Visits that were there already with the same answers. */
      readonly unchanged: number;
      /** True where nothing was new. */
      readonly alreadyImported: boolean;
    }
  | { readonly status: 'refused'; readonly problems: readonly PresentedImportProblem[] };
