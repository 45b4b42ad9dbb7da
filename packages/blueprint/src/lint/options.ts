import type { Blueprint } from '../blueprint.ts';
import type { Language } from '../records/local-text.ts';
import type { RuleWeight } from '../records/rule-weight.ts';
import type { RuleId } from './rule.ts';

/** What a check may be told besides the blueprint. */
export type LintOptions = {
  /** The language whose wording is checked; both where absent. */
  readonly language?: Language;
  /** The checklist whose items judge this blueprint's moments (L29). */
  readonly checklist?: { readonly items: readonly { readonly id: string; readonly momentId: string }[] };
  /** The blueprint this one is to replace (L30). */
  readonly asIs?: Blueprint;
  /** What a minute of the people on a path costs, in cents (L24); the drawing's own where absent. */
  readonly centsPerMinute?: number;
  /** Severities that differ from the drawing's own. A rule turned off is named in the report. */
  readonly severities?: { readonly [Id in RuleId]?: RuleWeight };
};
