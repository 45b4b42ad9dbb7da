import { Tooltip } from '@mantine/core';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { BasisWord, type BasisMarkProps } from './BasisWord.tsx';

export const BasisHint = ({ basis }: BasisMarkProps) => {
  const say = useUiMessages();
  return (
    <Tooltip label={say(`basis.${basis}.hint`)} multiline maw={280}>
      <BasisWord basis={basis} />
    </Tooltip>
  );
};
