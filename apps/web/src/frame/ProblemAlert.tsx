import { Alert } from '@mantine/core';
import { useProblemText } from './use-problem-text.ts';

/** What went wrong with a call, and what to do, above the form that made it. */
export const ProblemAlert = ({ error }: { error: unknown }) => {
  const text = useProblemText();
  return (
    <Alert color="below" role="alert">
      {text(error)}
    </Alert>
  );
};
