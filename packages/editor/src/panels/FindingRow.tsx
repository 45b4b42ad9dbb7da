import { Button, Modal } from '@mantine/core';
import {
  describeFinding,
  lintCatalogue,
  suppressionIdSchema,
  type Finding,
  type LocalText,
} from '@truthline/blueprint';
import { useLocale } from '@truthline/ui';
import { useContext, useState } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useStore } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { focusPlace, shownPlace } from '../gestures/focus-place.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { RuleContext } from './rule-context.tsx';

/** A fix is a difference; carried out it is one change that undo takes back. */
const fix = (core: EditorCore, finding: Finding): void => {
  if (finding.fix === null) return;
  if (core.execute({ type: 'change.revert', diff: finding.fix }, say => say('said.fixed')))
    focusPlace(core, finding.place[0]);
};

const silence = (core: EditorCore, finding: Finding, reason: LocalText): boolean =>
  core.execute(
    {
      type: 'suppression.add',
      suppression: {
        id: suppressionIdSchema.parse(core.ids.next()),
        rule: finding.rule,
        place: finding.place[0],
        reason,
      },
    },
    say => say('said.silenced'),
  );

type FindingRowProps = {
  readonly finding: Finding;
  /** Told once a reason is kept, just before the row goes. */
  readonly onAnswered: () => void;
};

/** One finding: what is wrong, where, and the ways to answer it: go there, mend it, or say why it does not apply. */
export const FindingRow = ({ finding, onAnswered }: FindingRowProps) => {
  const core = useCore();
  const say = useSay();
  const locale = useLocale();
  const language = useStore(core.language);
  const [asking, setAsking] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const place = usePicked(core.layout, ({ blueprint }) => shownPlace(blueprint, finding.place));
  const renderRule = useContext(RuleContext);
  return (
    <li className="te-finding" data-severity={finding.severity}>
      <header>
        <b>{finding.rule}</b>
        {say(`severity.${finding.severity}`)} · {lintCatalogue[locale][finding.rule].title}
      </header>
      <p>{describeFinding(finding, language)}</p>
      <div className="te-actions">
        {place === null ? null : (
          <Button size="compact-xs" variant="default" onClick={() => focusPlace(core, place)}>
            {say('lint.show')}
          </Button>
        )}
        {finding.fix === null || core.readOnly ? null : (
          <Button size="compact-xs" variant="light" onClick={() => fix(core, finding)}>
            {say('lint.fix')}
          </Button>
        )}
        {renderRule === null ? null : (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setExplaining(true)}>
            {say('lint.explain')}
          </Button>
        )}
        {core.readOnly ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {say('lint.silence')}
          </Button>
        )}
      </div>
      <Modal
        opened={explaining}
        size="xl"
        title={`${finding.rule} · ${lintCatalogue[locale][finding.rule].title}`}
        closeButtonProps={{ 'aria-label': say('panel.close') }}
        onClose={() => setExplaining(false)}
      >
        {renderRule?.(finding.rule)}
      </Modal>
      {asking ? (
        <ReasonForm
          onGive={reason => {
            if (silence(core, finding, { zh: '', en: '', [language]: reason })) onAnswered();
          }}
          onLeave={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
};
