import { findBlueprintHeader, type Notice } from '@truthline/db';
import { tracked } from '@trpc/server';
import { openAlarm } from '../blueprints/alarm.ts';
import { askBlueprintDiscuss } from '../blueprints/blueprint-discuss.ts';
import { PULL_LIMIT, pullChanges } from '../blueprints/pull-changes.ts';
import type { RequestContext, Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { lookUpAgain } from '../request/look-up-again.ts';
import type { PresentedChangeNews, PresentedNews } from './presented.ts';

/**
 * Where others are is told many times a second: for that alone the listener is looked up again no more often than this, in
 * milliseconds. Changes and comments look every time.
 */
const LOOK_AGAIN_AFTER = 5_000;

type Standing = {
  readonly blueprintId: string;
  /** The page that listens; what it tells of itself does not come back. */
  readonly sessionId: string;
  readonly lastRevision: number | null;
};

/** What has been told and not been handed on yet. Of each page only the latest counts. */
type Waiting = { changes: boolean; comments: boolean; readonly pages: Map<string, Notice<'presence'>> };

/**
 * All that happens at a blueprint, in one stream, because a browser holds few connections: committed changes, that
 * comments have changed, who is here. When it ends, the others are told that the page has left.
 */
export async function* followTogether(
  context: RequestContext & { readonly work: Work },
  { blueprintId, sessionId, lastRevision }: Standing,
  signal: AbortSignal | undefined,
) {
  const { store, stopping, clock } = context.ports;
  const { networkId, personId } = context.work.signedIn.actor;
  const ended = signal === undefined ? stopping : AbortSignal.any([signal, stopping]);
  const alarm = openAlarm();
  const waiting: Waiting = { changes: true, comments: false, pages: new Map() };
  const isOurs = (notice: { readonly networkId: string; readonly blueprintId: string }) =>
    notice.blueprintId === blueprintId && notice.networkId === networkId;
  // Listen before the first look: a change between the two would be heard twice rather than never.
  const stops = [
    await store.listen('blueprint_changed', heard => {
      if (heard.kind === 'notice' && !isOurs(heard.notice)) return;
      waiting.changes = true;
      alarm.ring();
    }),
    await store.listen('comments_changed', heard => {
      if (heard.kind === 'notice' && !isOurs(heard.notice)) return;
      waiting.comments = true;
      alarm.ring();
    }),
    await store.listen('presence', heard => {
      if (heard.kind === 'gap' || !isOurs(heard.notice) || heard.notice.sessionId === sessionId) return;
      waiting.pages.set(heard.notice.sessionId, heard.notice);
      alarm.ring();
    }),
  ];
  const look = () => lookUpAgain(context, work => askBlueprintDiscuss(work, blueprintId));
  const take = () => {
    const taken = { ...waiting, pages: [...waiting.pages.values()] };
    waiting.changes = false;
    waiting.comments = false;
    waiting.pages.clear();
    return taken;
  };
  try {
    yield { kind: 'listening' } satisfies PresentedNews;
    let { work } = context;
    let lookedAt = clock.now();
    let revision = lastRevision ?? (await currentRevision(work, blueprintId));
    while (!ended.aborted) {
      const { changes: mayHaveChanged, comments, pages } = take();
      if (mayHaveChanged || comments || clock.now() - lookedAt > LOOK_AGAIN_AFTER) {
        // Read while looking: nothing is handed on before both have come back.
        const [looked, pulled] = await Promise.all([
          look(),
          mayHaveChanged ? pullChanges(work, blueprintId, revision) : { changes: [] },
        ]);
        work = looked;
        lookedAt = clock.now();
        for (const change of pulled.changes) {
          yield tracked(String(change.revision), { kind: 'change', change } satisfies PresentedChangeNews);
          revision = change.revision;
        }
        // A full answer is not the last.
        if (pulled.changes.length >= PULL_LIMIT) waiting.changes = true;
        if (comments) yield { kind: 'comments' } satisfies PresentedNews;
      }
      for (const page of pages)
        yield {
          kind: 'presence',
          sessionId: page.sessionId,
          person: page.person,
          here: page.here,
          at: isoInstant(clock),
        } satisfies PresentedNews;
      if (!waiting.changes && !waiting.comments && waiting.pages.size === 0) await alarm.wait(ended);
    }
  } finally {
    await Promise.all(stops.map(stop => stop()));
    const person = { id: personId, name: context.work.signedIn.name };
    // Told only while there is a server to tell: a stopping one closes the streams of all.
    if (!stopping.aborted)
      await store.tell('presence', { networkId, blueprintId, sessionId, person, here: null });
  }
}

const currentRevision = async ({ ports, signedIn }: Work, blueprintId: string): Promise<number> =>
  (await ports.store.within(signedIn.scope, tx => findBlueprintHeader(tx, blueprintId)))?.revision ?? 0;
