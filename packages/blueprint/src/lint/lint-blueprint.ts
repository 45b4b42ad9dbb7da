import type { Blueprint } from '../blueprint.ts';
import { SEVERITIES } from '../records/rule-weight.ts';
import type { Suppression } from '../records/suppression.ts';
import { indexDrawing, type DrawingIndex } from './drawing-index.ts';
import type { LintOptions } from './options.ts';
import type { Finding, LintReport, SilencedFinding, SkippedRules } from './report.ts';
import { rememberRule } from './remember-rule.ts';
import type { Rule } from './rule.ts';
import { LINT_RULES } from './rules.ts';

const skipReason = (rule: Rule, index: DrawingIndex, options: LintOptions): SkippedRules['reason'] | null => {
  if (options.severities?.[rule.id] === 'off') return 'turnedOff';
  switch (rule.needs) {
    case 'links':
      return index.hasLinks ? null : 'links';
    case 'checklist':
      return options.checklist === undefined ? 'checklist' : null;
    case 'asIs':
      return options.asIs === undefined ? 'asIs' : null;
    case null:
      return null;
  }
};

const RULES = LINT_RULES.map(rememberRule);

const placeKey = (rule: string, { table, id }: Finding['place'][0]) => `${rule} ${table} ${id}`;

const silence = (
  all: readonly Finding[],
  suppressions: readonly Suppression[],
): Pick<LintReport, 'findings' | 'silenced' | 'unusedSuppressions'> => {
  const byPlace = new Map(suppressions.map(one => [placeKey(one.rule, one.place), one]));
  const findings: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  for (const finding of all) {
    const suppression = byPlace.get(placeKey(finding.rule, finding.place[0]));
    if (suppression === undefined) findings.push(finding);
    else silenced.push({ finding, suppressionId: suppression.id, reason: suppression.reason });
  }
  const used = new Set(silenced.map(({ suppressionId }) => suppressionId));
  return {
    findings,
    silenced,
    unusedSuppressions: suppressions.map(({ id }) => id).filter(id => !used.has(id)),
  };
};

/** What is said at the call comes before what the drawing says of itself. */
const withOwnSettings = ({ journey }: Blueprint, options: LintOptions): LintOptions => {
  const settings = Object.values(journey)[0];
  if (settings === undefined) return options;
  const { centsPerMinute, severities } = settings;
  return {
    ...(centsPerMinute === null ? {} : { centsPerMinute }),
    ...options,
    severities: { ...severities, ...options.severities },
  };
};

/**
 * Checks the blueprint by every rule that can run. Findings with a suppression at their first place are set apart. After an
 * edit only the rules run again that read a table it changed; the others give the very findings of the last run.
 */
export const lintBlueprint = (blueprint: Blueprint, given: LintOptions = {}): LintReport => {
  const options = withOwnSettings(blueprint, given);
  const index = indexDrawing(blueprint);
  const reasons = RULES.map(({ rule, run }) => ({ rule, run, reason: skipReason(rule, index, options) }));
  const findings = reasons
    .flatMap(({ run, reason }) => (reason === null ? run(index, options) : []))
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  const skipped = Map.groupBy(reasons, ({ reason }) => reason);
  return {
    ...silence(findings, Object.values(blueprint.suppression)),
    skipped: [...skipped].flatMap(([reason, rules]) =>
      reason === null ? [] : [{ reason, rules: rules.map(({ rule }) => rule.id) }],
    ),
  };
};
