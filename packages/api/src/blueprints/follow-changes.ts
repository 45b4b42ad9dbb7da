import { findBlueprintHeader } from '@truthline/db';
import { tracked } from '@trpc/server';
import { may } from '../policy/may.ts';
import type { RequestContext, Work } from '../request/context.ts';
import { refused } from '../request/problem-error.ts';
import { problem } from '../request/problem.ts';
import { findSignedIn } from '../session/find-signed-in.ts';
import { openAlarm } from './alarm.ts';
import { askBlueprintRead } from './blueprint-target.ts';
import { pullChanges } from './pull-changes.ts';

/**
 * The listener as it is now: the session may have ended and the membership may have changed since the stream was opened.
 * A refusal thrown here ends the stream.
 */
const lookUpAgain = async ({ ports, requestHeaders }: RequestContext, blueprintId: string): Promise<Work> => {
  const signedIn = await findSignedIn(ports, requestHeaders);
  if (signedIn === null) throw refused(problem('notSignedIn'));
  const work = { ports, signedIn };
  const asked = await askBlueprintRead(work, blueprintId);
  if (asked === null) throw refused(problem('notFound'));
  if (!may(signedIn.actor, asked.action, asked.target)) throw refused(problem('notAllowed'));
  return work;
};

/**
 * The committed changes of a blueprint as they happen, each with its revision as event id. A client that comes back with
 * the last one it saw misses nothing: what it reads is always the log, the notice only says that there is more.
 */
export async function* followChanges(
  context: RequestContext & { readonly work: Work },
  blueprintId: string,
  lastRevision: number | null,
  signal: AbortSignal | undefined,
) {
  const { store, stopping } = context.ports;
  const { networkId } = context.work.signedIn.actor;
  const ended = signal === undefined ? stopping : AbortSignal.any([signal, stopping]);
  const alarm = openAlarm();
  // Listen before the first look: a change between the two would be heard twice rather than never.
  const stopListening = await store.listen('blueprint_changed', heard => {
    const forUs =
      heard.kind === 'gap' ||
      (heard.notice.blueprintId === blueprintId && heard.notice.networkId === networkId);
    if (forUs) alarm.ring();
  });
  try {
    let revision = lastRevision ?? (await currentRevision(context.work, blueprintId));
    while (!ended.aborted) {
      const { changes } = await pullChanges(await lookUpAgain(context, blueprintId), blueprintId, revision);
      for (const change of changes) {
        yield tracked(String(change.revision), change);
        revision = change.revision;
      }
      if (changes.length === 0) await alarm.wait(ended);
    }
  } finally {
    await stopListening();
  }
}

const currentRevision = async ({ ports, signedIn }: Work, blueprintId: string): Promise<number> =>
  (await ports.store.within(signedIn.scope, tx => findBlueprintHeader(tx, blueprintId)))?.revision ?? 0;
