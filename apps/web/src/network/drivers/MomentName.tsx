import { UnstyledButton } from '@mantine/core';
import { useContentText } from '../../frame/use-content-text.ts';
import type { Drivers } from './drivers.ts';
import { useDriversMessages } from './use-drivers-messages.ts';
import { useMomentLink } from './use-moment-link.ts';

/** What a question is called, and the way to its moment on the drawing. */
export const MomentName = ({ survey, questionId }: Pick<Drivers, 'survey'> & { questionId: string }) => {
  const say = useDriversMessages();
  const read = useContentText();
  const open = useMomentLink({ survey });
  const question = survey.questions.find(({ id }) => id === questionId);
  const name = question === undefined ? questionId : read(question.name);
  if (open === null || question?.momentId === null) return name;
  return (
    <UnstyledButton
      className="tl-drivers-moment"
      aria-label={say('openMoment', { name })}
      onClick={() => open(questionId)}
    >
      {name}
    </UnstyledButton>
  );
};
