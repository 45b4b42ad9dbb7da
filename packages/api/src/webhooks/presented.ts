import type { WebhookEvent } from '@truthline/db';

/** An address that is told what happens. Instants are ISO 8601 UTC. */
export type PresentedEndpoint = {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly madeAt: string;
  readonly pausedAt: string | null;
};

/** The one time that a secret is told. */
export type PresentedSecret = { readonly id: string; readonly secret: string };

export type PresentedDelivery = {
  readonly id: string;
  readonly endpointId: string;
  readonly event: WebhookEvent;
  /** JSON, as it is sent. */
  readonly body: string;
  readonly raisedAt: string;
  readonly tries: number;
  readonly nextTryAt: string | null;
  readonly lastTriedAt: string | null;
  /** What was answered last; null where nothing was. */
  readonly lastStatus: number | null;
  /** `status`, `timeout`, `unreachable`, `addressRefused`, `secretChanged`; null where there was none. */
  readonly lastFailure: string | null;
  readonly deliveredAt: string | null;
  readonly state: 'delivered' | 'waiting' | 'givenUp';
};
