import './score-pill.css';
import { Tooltip } from '@mantine/core';
import { useUiMessages } from '../i18n/use-ui-messages.ts';

/** Where a standard comes from, always visible: what is only proposed must not look proven. */
export const BasisMark = ({ basis }: { basis: 'seed' | 'seed-adapted' | 'proposed' }) => {
  const say = useUiMessages();
  return (
    <Tooltip label={say(`basis.${basis}.hint`)} multiline maw={280}>
      <span className="tl-basis" data-basis={basis}>
        {say(`basis.${basis}`)}
        <span className="tl-visually-hidden">. {say(`basis.${basis}.hint`)}</span>
      </span>
    </Tooltip>
  );
};
