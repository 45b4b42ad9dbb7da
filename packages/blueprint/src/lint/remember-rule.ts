import type { DrawingIndex } from './drawing-index.ts';
import type { Severity } from '../records/rule-weight.ts';
import type { LintOptions } from './options.ts';
import type { Finding } from './report.ts';
import type { Rule } from './rule.ts';

/** Runs a rule, or gives what it found the last time where nothing has changed that it depends on: the very same findings. */
export type RememberedRule = {
  readonly rule: Rule;
  readonly run: (index: DrawingIndex, options: LintOptions) => readonly Finding[];
};

const severityOf = (rule: Rule, options: LintOptions): Severity => {
  const tuned = options.severities?.[rule.id];
  return tuned === undefined || tuned === 'off' ? rule.severity : tuned;
};

const runRule = (rule: Rule, index: DrawingIndex, options: LintOptions): readonly Finding[] => {
  const severity = severityOf(rule, options);
  return rule.check(index, options).map(({ message, place, values, fix }) => ({
    rule: rule.id,
    severity,
    place,
    messageKey: `${rule.id}.messages.${message}`,
    values,
    fix,
  }));
};

export const rememberRule = (rule: Rule): RememberedRule => {
  const memory = new WeakMap<
    object,
    { readonly sources: readonly unknown[]; readonly findings: readonly Finding[] }
  >();
  return {
    rule,
    run: (index, options) => {
      const holder = index.blueprint[rule.reads[0]];
      const sources: readonly unknown[] = [
        ...rule.reads.map(table => index.blueprint[table]),
        options.language,
        options.checklist,
        options.asIs,
        options.centsPerMinute,
        severityOf(rule, options),
      ];
      const known = memory.get(holder);
      if (known?.sources.every((source, place) => source === sources[place]) === true) return known.findings;
      const findings = runRule(rule, index, options);
      memory.set(holder, { sources, findings });
      return findings;
    },
  };
};
