import { findBlueprintHeader } from '@truthline/db';
import { tracked } from '@trpc/server';
import type { RequestContext, Work } from '../request/context.ts';
import { lookUpAgain } from '../request/look-up-again.ts';
import { openAlarm } from './alarm.ts';
import { askBlueprintRead } from './blueprint-target.ts';
import { pullChanges } from './pull-changes.ts';

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
    let { work } = context;
    let revision = lastRevision ?? (await currentRevision(context.work, blueprintId));
    while (!ended.aborted) {
      // Read while looking who listens: nothing is handed on before both have come back.
      const [looked, { changes }] = await Promise.all([
        lookUpAgain(context, asker => askBlueprintRead(asker, blueprintId)),
        pullChanges(work, blueprintId, revision),
      ]);
      work = looked;
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
