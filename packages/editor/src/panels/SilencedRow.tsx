import { Button } from '@mantine/core';
import { describeFinding, readText, type SilencedFinding } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';

type SilencedRowProps = {
  readonly silenced: SilencedFinding;
  /** Told once it is checked again, just before the row goes. */
  readonly onAnswered: () => void;
};

/** A finding somebody has answered with a reason, and the way back. */
export const SilencedRow = ({ silenced, onAnswered }: SilencedRowProps) => {
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
          onClick={() => {
            const command: Command = {
              type: 'suppression.remove',
              suppressionIds: [silenced.suppressionId],
            };
            if (core.execute(command, spoken => spoken('said.changed'))) onAnswered();
          }}
        >
          {say('lint.unsilence')}
        </Button>
      )}
    </li>
  );
};
