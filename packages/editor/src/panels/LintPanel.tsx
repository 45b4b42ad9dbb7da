import { lintBlueprint, SEVERITIES, type Finding } from '@truthline/blueprint';
import { useContext, useDeferredValue, useMemo, useRef } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { PanelShell } from '../shell/PanelShell.tsx';
import { CheckedAgainstContext } from './checked-against.tsx';
import { FindingRow } from './FindingRow.tsx';
import { RuleWeights } from './RuleWeights.tsx';
import { SilencedRow } from './SilencedRow.tsx';

const keyOf = (finding: Finding) =>
  `${finding.rule} ${finding.messageKey} ${finding.place.map(({ table, id }) => `${table} ${id}`).join(' ')}`;

/** What the check finds, the weightiest first, live while one draws. */
export const LintPanel = () => {
  const core = useCore();
  const say = useSay();
  const { blueprint } = useStore(core.layout);
  // Checking may lag a little behind drawing, never the other way round.
  const checked = useDeferredValue(blueprint);
  const against = useContext(CheckedAgainstContext);
  const report = useMemo(() => lintBlueprint(checked, against), [checked, against]);
  // The row with the keyboard in it goes: what is left is read next.
  const counts = useRef<HTMLParagraphElement>(null);
  const toCounts = () => counts.current?.focus();
  const count = (severity: Finding['severity']) =>
    report.findings.filter(finding => finding.severity === severity).length;
  return (
    <PanelShell title={say('panel.lint')}>
      <p ref={counts} className="te-counts" tabIndex={-1}>
        {SEVERITIES.map(severity => `${say(`severity.${severity}`)} ${count(severity)}`).join(' · ')}
        {report.silenced.length > 0 ? ` · ${say('lint.silenced', { count: report.silenced.length })}` : ''}
      </p>
      {report.findings.length === 0 ? <p>{say('lint.clean')}</p> : null}
      <ul className="te-findings">
        {report.findings.map(finding => (
          <FindingRow key={keyOf(finding)} finding={finding} onAnswered={toCounts} />
        ))}
      </ul>
      {report.silenced.length === 0 ? null : (
        <details className="te-silenced">
          <summary>{say('lint.silencedTitle')}</summary>
          <ul className="te-findings">
            {report.silenced.map(silenced => (
              <SilencedRow key={silenced.suppressionId} silenced={silenced} onAnswered={toCounts} />
            ))}
          </ul>
        </details>
      )}
      {report.unusedSuppressions.length === 0 ? null : (
        <p className="te-counts">{say('lint.unused', { count: report.unusedSuppressions.length })}</p>
      )}
      {report.skipped.map(({ reason, rules }) => (
        <p key={reason} className="te-counts">
          {say(`lint.skipped.${reason}`, { rules: rules.join(say('list.comma')) })}
        </p>
      ))}
      <RuleWeights />
    </PanelShell>
  );
};
