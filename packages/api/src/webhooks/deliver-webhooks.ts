import {
  claimWebhookDelivery,
  listWebhookEndpoints,
  settleWebhookDelivery,
  systemScope,
  type WebhookEndpoint,
} from '@truthline/db';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import type { Poster } from './poster.ts';
import { secretMark, signWebhook } from './webhook-secret.ts';

const MINUTE = 60_000;
/** Milliseconds after a try until the next; after the last of them a delivery is given up, two days after the first. */
const WAITS = [1, 5, 15, 60, 240, 720, 1440].map(minutes => minutes * MINUTE);
/** Milliseconds that one network's deliveries may take of one sweep. */
const PATIENCE = 20_000;

export type Delivered = { readonly delivered: number; readonly failed: number };

export type WebhookPorts = Pick<ApiPorts, 'store' | 'clock' | 'stopping' | 'webhooks'>;

/** Tells one address what is due, the oldest first, until nothing is, time is over, or it does not take one. */
const deliverTo = async (
  { store, clock, stopping, webhooks }: WebhookPorts,
  networkId: string,
  endpoint: WebhookEndpoint,
  poster: Poster,
): Promise<Delivered> => {
  const scope = systemScope(networkId);
  const until = Date.now() + PATIENCE;
  const secret = webhooks.secretOf({ networkId, endpointId: endpoint.id, number: endpoint.secretNumber });
  const isKnown = secretMark(secret) === endpoint.secretMark;
  let delivered = 0;
  while (!stopping.aborted && Date.now() < until) {
    const now = clock.now();
    const delivery = await store.within(scope, tx =>
      claimWebhookDelivery(tx, endpoint.id, { now, waits: WAITS }),
    );
    if (delivery === null) return { delivered, failed: 0 };
    const answered = isKnown
      ? await poster({
          url: endpoint.url,
          headers: {
            'content-type': 'application/json',
            'user-agent': 'Truthline',
            'truthline-event': delivery.event,
            'truthline-delivery': delivery.id,
            'truthline-signature': signWebhook(secret, delivery.body, Math.floor(now / 1000)),
          },
          body: delivery.body,
        })
      : // The server's own secret is another one: nobody could check what it signs.
        ({ ok: false, error: 'secretChanged' } as const);
    const taken = answered.ok && answered.value.status >= 200 && answered.value.status < 300;
    await store.within(scope, tx =>
      settleWebhookDelivery(tx, delivery.id, {
        status: answered.ok ? answered.value.status : null,
        failure: answered.ok ? (taken ? null : 'status') : answered.error,
        deliveredAt: taken ? isoInstant(clock) : null,
      }),
    );
    // Whoever does not take one is left alone until the next sweep.
    if (!taken) return { delivered, failed: 1 };
    delivered += 1;
  }
  return { delivered, failed: 0 };
};

/** Tells every address of a network what is due, addresses side by side: a slow one holds up no other. */
export const deliverWebhooks = async (
  ports: WebhookPorts,
  networkId: string,
  poster: Poster,
): Promise<Delivered> => {
  const endpoints = await ports.store.within(systemScope(networkId), listWebhookEndpoints);
  const told = await Promise.all(
    endpoints
      .filter(({ pausedAt }) => pausedAt === null)
      .map(endpoint => deliverTo(ports, networkId, endpoint, poster)),
  );
  return {
    delivered: told.reduce((sum, each) => sum + each.delivered, 0),
    failed: told.reduce((sum, each) => sum + each.failed, 0),
  };
};
