import type { Refusal } from '@truthline/document';
import { useCallback } from 'react';
import { useSay } from './messages.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** The sentence for a refusal in the reader's language, for whoever lists refusals outside the editor. */
export const useRefusalSentence = (): ((refusal: Refusal) => string) => {
  const say = useSay();
  return useCallback(refusal => refusalSentence(refusal, say), [say]);
};
