import { ErrorState, NoPermissionState } from '@truthline/ui';
import { problemOf } from '../app/problem.ts';
import { useProblemText } from './use-problem-text.ts';

/** What a page shows in place of what could not be loaded: not allowed, or an error with a way on. */
export const CallError = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const text = useProblemText();
  return problemOf(error).code === 'notAllowed' ? (
    <NoPermissionState />
  ) : (
    <ErrorState text={text(error)} onRetry={onRetry} />
  );
};
