import { Alert } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { problemOf } from '../app/problem.ts';
import { ButtonLink } from '../frame/links.tsx';
import { useProblemText } from '../frame/use-problem-text.ts';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

/** Why changes are not sent, and what to do. A lost connection needs no word more than the mark. */
export const LinkTrouble = ({ trouble }: { trouble: unknown }) => {
  const say = useBlueprintsMessages();
  const problemText = useProblemText();
  const { href } = useRouter().state.location;
  if (trouble === null || problemOf(trouble).code === 'noAnswer') return null;
  return (
    <Alert color="below" role="alert">
      {problemText(trouble)}{' '}
      {problemOf(trouble).code === 'notSignedIn' ? (
        <ButtonLink to="/sign-in" search={{ to: href }} size="compact-sm" variant="light">
          {say('trouble.signIn')}
        </ButtonLink>
      ) : null}
    </Alert>
  );
};
