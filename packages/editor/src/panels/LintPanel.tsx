import { Button } from '@mantine/core';
import {
  describeFinding,
  lintBlueprint,
  lintCatalogue,
  SEVERITIES,
  type Finding,
} from '@truthline/blueprint';
import { useLocale } from '@truthline/ui';
import { useDeferredValue, useMemo } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { focusPlace } from '../gestures/focus-place.ts';
import { PanelShell } from '../shell/PanelShell.tsx';

const keyOf = (finding: Finding) =>
  `${finding.rule} ${finding.messageKey} ${finding.place.map(({ table, id }) => `${table} ${id}`).join(' ')}`;

/** A fix is a difference; carried out it is one change that undo takes back. */
const fix = (core: EditorCore, finding: Finding): void => {
  if (finding.fix === null) return;
  if (core.execute({ type: 'change.revert', diff: finding.fix }, say => say('said.fixed')))
    focusPlace(core, finding.place[0]);
};

const FindingRow = ({ finding }: { finding: Finding }) => {
  const core = useCore();
  const say = useSay();
  const locale = useLocale();
  const language = useStore(core.language);
  return (
    <li className="te-finding" data-severity={finding.severity}>
      <header>
        <b>{finding.rule}</b>
        {say(`severity.${finding.severity}`)} · {lintCatalogue[locale][finding.rule].title}
      </header>
      <p>{describeFinding(finding, language)}</p>
      <div className="te-actions">
        <Button size="compact-xs" variant="default" onClick={() => focusPlace(core, finding.place[0])}>
          {say('lint.show')}
        </Button>
        {finding.fix === null || core.readOnly ? null : (
          <Button size="compact-xs" variant="light" onClick={() => fix(core, finding)}>
            {say('lint.fix')}
          </Button>
        )}
      </div>
    </li>
  );
};

/** What the check finds, the weightiest first, live while one draws. */
export const LintPanel = () => {
  const core = useCore();
  const say = useSay();
  const { blueprint } = useStore(core.layout);
  // Checking may lag a little behind drawing, never the other way round.
  const checked = useDeferredValue(blueprint);
  const report = useMemo(() => lintBlueprint(checked), [checked]);
  const count = (severity: Finding['severity']) =>
    report.findings.filter(finding => finding.severity === severity).length;
  return (
    <PanelShell title={say('panel.lint')}>
      <p className="te-counts">
        {SEVERITIES.map(severity => `${say(`severity.${severity}`)} ${count(severity)}`).join(' · ')}
        {report.silenced.length > 0 ? ` · ${say('lint.silenced', { count: report.silenced.length })}` : ''}
      </p>
      {report.findings.length === 0 ? <p>{say('lint.clean')}</p> : null}
      <ul className="te-findings">
        {report.findings.map(finding => (
          <FindingRow key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
    </PanelShell>
  );
};
