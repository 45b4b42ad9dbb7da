import type { DocumentState } from '@truthline/document';
import { problemOf } from '../app/problem.ts';
import type { DocumentLink } from './use-live-document.ts';

/** What can be said of where the changes are; each has a text under `save.`. */
export type SaveWord =
  | 'diverged'
  | 'outboxFailed'
  | 'outboxFailedClean'
  | 'readOnly'
  | 'readOnlyLate'
  | 'saved'
  | 'late'
  | 'saving'
  | 'reading'
  | 'signedOut'
  | 'trouble'
  | 'troubleClean'
  | 'offline'
  | 'offlineClean';

type Told = Pick<
  DocumentState,
  'saveState' | 'pendingCount' | 'readOnly' | 'outboxFailed' | 'diverged' | 'keeping'
>;

/** "Saved" only where the server has everything, this device keeps what is made, and both follow the same log. */
export const saveWord = (state: Told, { trouble, live }: DocumentLink): SaveWord => {
  const { saveState, pendingCount, readOnly, outboxFailed, diverged, keeping } = state;
  const waiting = pendingCount > 0;
  if (diverged) return 'diverged';
  if (outboxFailed && !readOnly) return waiting ? 'outboxFailed' : 'outboxFailedClean';
  switch (saveState) {
    case 'saved':
      if (readOnly) return live ? 'readOnly' : 'readOnlyLate';
      return live ? 'saved' : 'late';
    case 'saving':
      return waiting ? 'saving' : 'reading';
    case 'offline': {
      // "Kept on this device" is said of what a closed window would not lose.
      if (keeping) return 'saving';
      const { code } = problemOf(trouble);
      if (trouble === null || code === 'noAnswer') return waiting ? 'offline' : 'offlineClean';
      if (!waiting) return 'troubleClean';
      return code === 'notSignedIn' ? 'signedOut' : 'trouble';
    }
  }
};
