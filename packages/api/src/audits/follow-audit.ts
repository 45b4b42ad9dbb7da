import { findAuditNews } from '@truthline/db';
import { tracked } from '@trpc/server';
import { openAlarm } from '../blueprints/alarm.ts';
import type { RequestContext, Work } from '../request/context.ts';
import { lookUpAgain } from '../request/look-up-again.ts';
import { askAuditRead } from './audit-target.ts';

/**
 * Tells whoever has an audit open that it has changed, and where it has come to: what changed they read for themselves.
 * One's own answers ring as well, but are no news.
 * The first event comes at once, so that nothing is missed between reading and listening.
 */
export async function* followAudit(
  context: RequestContext & { readonly work: Work },
  auditId: string,
  signal: AbortSignal | undefined,
) {
  const { store, stopping } = context.ports;
  const { networkId } = context.work.signedIn.actor;
  const ended = signal === undefined ? stopping : AbortSignal.any([signal, stopping]);
  const alarm = openAlarm();
  const stopListening = await store.listen('audit_changed', heard => {
    const forUs =
      heard.kind === 'gap' || (heard.notice.auditId === auditId && heard.notice.networkId === networkId);
    if (forUs) alarm.ring();
  });
  try {
    let count = 0;
    while (!ended.aborted) {
      const { ports, signedIn } = await lookUpAgain(context, asker => askAuditRead(asker, auditId));
      const news = await ports.store.within(signedIn.scope, tx => findAuditNews(tx, auditId));
      if (news === null) return;
      count += 1;
      yield tracked(String(count), { auditId, ...news });
      await alarm.wait(ended);
    }
  } finally {
    await stopListening();
  }
}
