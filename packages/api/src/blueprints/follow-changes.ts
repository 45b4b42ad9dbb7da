import { findBlueprintHeader } from '@truthline/db';
import { tracked } from '@trpc/server';
import type { Work } from '../request/context.ts';
import { openAlarm } from './alarm.ts';
import { pullChanges } from './pull-changes.ts';

/**
 * The committed changes of a blueprint as they happen, each with its revision as event id. A client that comes back with
 * the last one it saw misses nothing: what it reads is always the log, the notice only says that there is more.
 */
export async function* followChanges(
  work: Work,
  blueprintId: string,
  lastRevision: number | null,
  signal: AbortSignal | undefined,
) {
  const { store, stopping } = work.ports;
  const ended = signal === undefined ? stopping : AbortSignal.any([signal, stopping]);
  const alarm = openAlarm();
  // Listen before the first look: a change between the two would be heard twice rather than never.
  const stopListening = await store.listen('blueprint_changed', heard => {
    const forUs =
      heard.kind === 'gap' ||
      (heard.notice.blueprintId === blueprintId && heard.notice.networkId === work.signedIn.actor.networkId);
    if (forUs) alarm.ring();
  });
  try {
    let revision = lastRevision ?? (await currentRevision(work, blueprintId));
    while (!ended.aborted) {
      const { changes } = await pullChanges(work, blueprintId, revision);
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
