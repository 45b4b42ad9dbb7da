import {
  addWebhookEndpoint,
  changeWebhookEndpoint,
  listWebhookDeliveries,
  listWebhookEndpoints,
  recordTrail,
  replayWebhookDeliveries,
  type EndpointChange,
  type ReplaySpan,
  type Tx,
  type WebhookEvent,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedDelivery, PresentedEndpoint, PresentedSecret } from './presented.ts';
import { mayBeTold } from './reachable-address.ts';
import { secretMark } from './webhook-secret.ts';

/** As many addresses as one network has at a time. */
const ENDPOINTS = 10;
/** As many deliveries as are listed at once. */
const LISTED = 100;

const leaveTrail = (
  tx: Tx,
  { signedIn }: Work,
  action: 'add' | 'change' | 'replay',
  id: string,
  details: Record<string, string | number>,
) =>
  recordTrail(tx, {
    actorName: signedIn.name,
    action: `webhook.${action}`,
    subject: { kind: 'webhook', id },
    dealerId: null,
    details,
  });

export const listEndpoints = ({ ports, signedIn }: Work): Promise<readonly PresentedEndpoint[]> =>
  ports.store.within(signedIn.scope, async tx =>
    (await listWebhookEndpoints(tx)).map(({ id, url, events, madeAt, pausedAt }) => ({
      id,
      url,
      events,
      madeAt,
      pausedAt,
    })),
  );

/** Adds an address; its secret is answered once. */
export const addEndpoint = async (
  work: Work,
  { url, events }: { readonly url: string; readonly events: readonly WebhookEvent[] },
): Promise<Result<PresentedSecret, Problem>> => {
  const { ports, signedIn } = work;
  if (!mayBeTold(url, ports.webhooks.allowLoopback)) return err(problem('addressRefused'));
  const id = ports.ids.next();
  const secret = ports.webhooks.secretOf({ networkId: signedIn.actor.networkId, endpointId: id, number: 1 });
  return ports.store.attempt(signedIn.scope, async (tx): Promise<Result<PresentedSecret, Problem>> => {
    if ((await listWebhookEndpoints(tx)).length >= ENDPOINTS) return err(problem('badInput'));
    const madeAt = isoInstant(ports.clock);
    const mark = secretMark(secret);
    await addWebhookEndpoint(tx, { id, url, events, secretNumber: 1, secretMark: mark, madeAt });
    await leaveTrail(tx, work, 'add', id, { host: new URL(url).host });
    return ok({ id, secret });
  });
};

/** `renew` takes the old secret back and answers the new one, once. */
export const changeEndpoint = (
  work: Work,
  {
    endpointId,
    change,
  }: { readonly endpointId: string; readonly change: 'pause' | 'resume' | 'remove' | 'renew' },
): Promise<Result<{ readonly secret: string | null }, Problem>> => {
  const { ports, signedIn } = work;
  return ports.store.attempt(signedIn.scope, async tx => {
    const known = (await listWebhookEndpoints(tx)).find(({ id }) => id === endpointId);
    if (known === undefined) return err(problem('notFound'));
    const now = isoInstant(ports.clock);
    const number = known.secretNumber + 1;
    const secret = ports.webhooks.secretOf({ networkId: signedIn.actor.networkId, endpointId, number });
    const changes: Readonly<Record<typeof change, EndpointChange>> = {
      pause: { pausedAt: now },
      resume: { pausedAt: null },
      remove: { removedAt: now },
      renew: { secretNumber: number, secretMark: secretMark(secret) },
    };
    await changeWebhookEndpoint(tx, endpointId, changes[change]);
    await leaveTrail(tx, work, 'change', endpointId, { change });
    return ok({ secret: change === 'renew' ? secret : null });
  });
};

export const listDeliveries = (
  { ports, signedIn }: Work,
  { endpointId, failing }: { readonly endpointId: string | null; readonly failing: boolean },
): Promise<readonly PresentedDelivery[]> =>
  ports.store.within(signedIn.scope, async tx =>
    (await listWebhookDeliveries(tx, { endpointId, failing, limit: LISTED })).map(
      ({ subjectId: _subject, ...delivery }) => ({
        ...delivery,
        state:
          delivery.deliveredAt !== null ? 'delivered' : delivery.nextTryAt !== null ? 'waiting' : 'givenUp',
      }),
    ),
  );

/** Delivers again, whatever came of it: one, or everything told to an address in a span. */
export const replayDeliveries = (
  work: Work,
  span: ReplaySpan,
): Promise<Result<{ readonly replayed: number }, Problem>> => {
  const { ports, signedIn } = work;
  return ports.store.attempt(signedIn.scope, async tx => {
    const replayed = await replayWebhookDeliveries(tx, span, isoInstant(ports.clock));
    if (replayed === 0) return err(problem('notFound'));
    const id = 'deliveryId' in span ? span.deliveryId : span.endpointId;
    await leaveTrail(tx, work, 'replay', id, { replayed });
    return ok({ replayed });
  });
};
