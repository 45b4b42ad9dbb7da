import type { Refusal, Transport } from '@truthline/document';
import { problemOf } from '../app/problem.ts';

/** What an answer to a push means for each of its changes; null where nothing is decided and asking again may help. */
const refusalOf = (error: unknown, changes: number): Refusal | null => {
  const { code } = problemOf(error);
  if (code === 'notAllowed' || code === 'notFound') return { reason: 'notPermitted' };
  // Which of several changes it is, nobody says: asked for one by one, it shows.
  if ((code === 'badInput' || code === 'fileTooLarge') && changes === 1) return { reason: 'notUnderstood' };
  return null;
};

const isAboutOneOfSeveral = (error: unknown, changes: number): boolean => {
  const { code } = problemOf(error);
  return changes > 1 && (code === 'badInput' || code === 'fileTooLarge');
};

/**
 * The calls to the server as a document needs them: a refusal of a whole push is an outcome of its changes, not a lost
 * connection. `heard` is told after every call why it failed; null where it was answered.
 */
export const serverTransport = (calls: Transport, heard: (trouble: unknown) => void): Transport => ({
  push: async requests => {
    try {
      const outcomes = await calls.push(requests);
      heard(null);
      return outcomes;
    } catch (error) {
      const refusal = refusalOf(error, requests.length);
      if (refusal === null) {
        heard(isAboutOneOfSeveral(error, requests.length) ? null : error);
        throw error;
      }
      heard(null);
      return requests.map(({ changeId }) => ({ status: 'refused', changeId, refusal }));
    }
  },
  pull: async sinceRevision => {
    try {
      const changes = await calls.pull(sinceRevision);
      heard(null);
      return changes;
    } catch (error) {
      heard(error);
      throw error;
    }
  },
});
