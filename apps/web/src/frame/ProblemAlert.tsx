import { Notice } from '@truthline/ui';
import { useProblemText } from './use-problem-text.ts';

/** What went wrong with a call, and what to do, above the form that made it. */
export const ProblemAlert = ({ error }: { error: unknown }) => {
  const text = useProblemText();
  return (
    <Notice tone="below" urgent>
      {text(error)}
    </Notice>
  );
};
