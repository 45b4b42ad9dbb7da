import { useCallback } from 'react';
import { problemOf } from '../app/problem.ts';
import { useFrameMessages } from './use-frame-messages.ts';

/** What went wrong and what to do, in the reader's language. */
export const useProblemText = (): ((error: unknown) => string) => {
  const say = useFrameMessages();
  return useCallback(error => say(`problem.${problemOf(error).code}`), [say]);
};
