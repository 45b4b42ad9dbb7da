import type { QueryKey, QueryPersister } from '@tanstack/react-query';
import { failureOf } from './problem.ts';

/** Where answers of the server stay for the time without one. */
export type SeenAnswers = {
  readonly keep: (call: string, value: unknown) => Promise<void>;
  /** Undefined where there is none. */
  readonly read: (call: string) => Promise<unknown>;
};

/** What somebody needs to begin and go on with an audit where there is no signal; everything else asks the server. */
const REMEMBERED: ReadonlySet<string> = new Set([
  'agreement.calibrations',
  'assignments.mine',
  'auditFiles.list',
  'audits.list',
  'checklists.get',
  'checklists.list',
  'dealers.list',
  'reviews.notes',
  'waves.list',
]);

/** The call a query makes, as a key of the shelf; null for what is not kept. */
export const rememberedCall = (key: QueryKey): string | null => {
  const [path, about] = key;
  if (!Array.isArray(path)) return null;
  const name = path.join('.');
  return REMEMBERED.has(name) ? `${name} ${JSON.stringify(about ?? null)}` : null;
};

/**
 * Keeps the last answer to the calls a field audit begins with, and gives it where the server cannot be reached.
 * A refusal of the server is an answer: nothing kept takes its place.
 */
export const remembering =
  (seen: SeenAnswers): QueryPersister =>
  async (ask, context, query) => {
    const call = rememberedCall(query.queryKey);
    if (call === null) return ask(context);
    try {
      const answer = await ask(context);
      // A device without room goes on with the server alone.
      seen.keep(call, answer).catch(() => undefined);
      return answer;
    } catch (failure) {
      if (failureOf(failure) !== 'unreachable') throw failure;
      const kept = await seen.read(call).catch(() => undefined);
      if (kept === undefined) throw failure;
      return kept;
    }
  };
