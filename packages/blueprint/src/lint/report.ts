import type { BlueprintDiff } from '../diff/diff.ts';
import type { SuppressionId } from '../records/id.ts';
import type { LocalText } from '../records/local-text.ts';
import type { Severity } from '../records/rule-weight.ts';
import type { Place } from '../records/suppression.ts';
import type { FindingValues, RuleId, RuleNeed } from './rule.ts';

export type Finding = {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: readonly [Place, ...Place[]];
  /** The path of the sentence in `lintCatalogue`, such as `L15.messages.exits`. */
  readonly messageKey: string;
  readonly values: FindingValues;
  readonly fix: BlueprintDiff | null;
};

export type SilencedFinding = {
  readonly finding: Finding;
  readonly suppressionId: SuppressionId;
  readonly reason: LocalText;
};

/** Rules that did not run, once per reason: no links drawn, nothing given to compare with, or turned off. */
export type SkippedRules = { readonly reason: RuleNeed | 'turnedOff'; readonly rules: readonly RuleId[] };

export type LintReport = {
  /** Errors first, then by rule, then in reading order. */
  readonly findings: readonly Finding[];
  /** Findings somebody has answered with a reason. To be counted and shown beside the others. */
  readonly silenced: readonly SilencedFinding[];
  /** Suppressions that no longer silence anything. */
  readonly unusedSuppressions: readonly SuppressionId[];
  readonly skipped: readonly SkippedRules[];
};
