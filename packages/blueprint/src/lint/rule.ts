import type { TableName } from '../blueprint.ts';
import type { BlueprintDiff } from '../diff/diff.ts';
import type { LocalText } from '../records/local-text.ts';
import type { Severity } from '../records/rule-weight.ts';
import type { Place } from '../records/suppression.ts';
import type { DrawingIndex } from './drawing-index.ts';
import type { LintOptions } from './options.ts';

export const RULE_IDS = [
  'L01',
  'L02',
  'L03',
  'L04',
  'L05',
  'L06',
  'L07',
  'L08',
  'L09',
  'L10',
  'L11',
  'L12',
  'L13',
  'L14',
  'L15',
  'L16',
  'L17',
  'L18',
  'L19',
  'L20',
  'L21',
  'L22',
  'L23',
  'L24',
  'L25',
  'L26',
  'L27',
  'L28',
  'L29',
  'L30',
  'L31',
  'L32',
] as const;
/** Stable and public: never given to another rule. */
export type RuleId = (typeof RULE_IDS)[number];

/** What the sentence of a finding names. Texts stay in both languages until somebody reads them. */
export type FindingValues = { readonly [name: string]: LocalText | string | number };

/** What a rule says: one of its own messages, where, about what, and how to mend it. */
export type Observation = {
  /** One of the rule's messages in the catalogue. */
  readonly message: string;
  /** The record to look at first, then the others concerned. */
  readonly place: readonly [Place, ...Place[]];
  readonly values: FindingValues;
  /** Mends it when applied to the blueprint that was checked. Null where only a person can know. */
  readonly fix: BlueprintDiff | null;
};

/** What says where every card stands. */
export const GRID = ['card', 'step', 'stage', 'lane'] as const;
/** The grid and the links among its cards. */
export const DRAWING = [...GRID, 'link'] as const;

/** What a rule needs besides the blueprint; without it the rule keeps silent and the report says so. */
export type RuleNeed = 'links' | 'checklist' | 'asIs';

export type Rule = {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly needs: RuleNeed | null;
  /**
   * Every table on which the findings and their fixes depend, what is rarest changed first: where all of them are the very
   * tables of the last run, the rule is not asked again. `GRID` is where cards stand, `DRAWING` that and the links.
   */
  readonly reads: readonly [TableName, ...TableName[]];
  readonly check: (index: DrawingIndex, options: LintOptions) => readonly Observation[];
};
