import type { Blueprint } from '../blueprint.ts';
import type { Suppression } from '../records/suppression.ts';
import { indexDrawing, type DrawingIndex } from './drawing-index.ts';
import type { LintOptions } from './options.ts';
import type { Finding, LintReport, SilencedFinding, SkippedRules } from './report.ts';
import { SEVERITIES, type Rule } from './rule.ts';
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

const runRule = (rule: Rule, index: DrawingIndex, options: LintOptions): readonly Finding[] => {
  const tuned = options.severities?.[rule.id];
  const severity = tuned === undefined || tuned === 'off' ? rule.severity : tuned;
  return rule.check(index, options).map(({ message, place, values, fix }) => ({
    rule: rule.id,
    severity,
    place,
    messageKey: `${rule.id}.messages.${message}`,
    values,
    fix,
  }));
};

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

/** Checks the blueprint by every rule that can run. Findings with a suppression at their first place are set apart. */
export const lintBlueprint = (blueprint: Blueprint, options: LintOptions = {}): LintReport => {
  const index = indexDrawing(blueprint);
  const reasons = LINT_RULES.map(rule => ({ rule, reason: skipReason(rule, index, options) }));
  const findings = reasons
    .flatMap(({ rule, reason }) => (reason === null ? runRule(rule, index, options) : []))
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  const skipped = Map.groupBy(reasons, ({ reason }) => reason);
  return {
    ...silence(findings, Object.values(blueprint.suppression)),
    skipped: [...skipped].flatMap(([reason, rules]) =>
      reason === null ? [] : [{ reason, rules: rules.map(({ rule }) => rule.id) }],
    ),
  };
};
