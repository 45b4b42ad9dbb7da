import { Button } from '@mantine/core';
import { describeFinding, readText, type SilencedFinding } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';

/** A finding somebody has answered with a reason, and the way back. */
export const SilencedRow = ({ silenced }: { silenced: SilencedFinding }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  return (
    <li className="te-finding">
      <header>
        <b>{silenced.finding.rule}</b>
        {readText(silenced.reason, language)}
      </header>
      <p>{describeFinding(silenced.finding, language)}</p>
      {core.readOnly ? null : (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            core.execute({ type: 'suppression.remove', suppressionIds: [silenced.suppressionId] }, spoken =>
              spoken('said.changed'),
            )
          }
        >
          {say('lint.unsilence')}
        </Button>
      )}
    </li>
  );
};
