import type { WebhookEvent } from '../open-tables.ts';
import type { Tx } from '../store/tx.ts';

/** An address that is told what happens. Instants are ISO 8601 UTC. */
export type WebhookEndpoint = {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  /** Which of its secrets is in use, and 16 hex digits of its SHA-256. */
  readonly secretNumber: number;
  readonly secretMark: string;
  readonly madeAt: string;
  readonly pausedAt: string | null;
};

/** Signed with the person of the scope: the database takes no other. */
export const addWebhookEndpoint = async (
  tx: Tx,
  endpoint: Omit<WebhookEndpoint, 'pausedAt'>,
): Promise<void> => {
  await tx.query
    .insertInto('webhook_endpoints')
    .values({
      network_id: tx.scope.networkId,
      endpoint_id: endpoint.id,
      url: endpoint.url,
      events: [...endpoint.events],
      secret_number: endpoint.secretNumber,
      secret_mark: endpoint.secretMark,
      made_by: tx.scope.personId,
      made_at: endpoint.madeAt,
      paused_at: null,
      removed_at: null,
    })
    .execute();
};

/** Those that were not removed, in the order in which they were made. */
export const listWebhookEndpoints = (tx: Tx): Promise<readonly WebhookEndpoint[]> =>
  tx.query
    .selectFrom('webhook_endpoints')
    .select([
      'endpoint_id as id',
      'url',
      'events',
      'secret_number as secretNumber',
      'secret_mark as secretMark',
      'made_at as madeAt',
      'paused_at as pausedAt',
    ])
    .where('network_id', '=', tx.scope.networkId)
    .where('removed_at', 'is', null)
    .orderBy('made_at')
    .orderBy('endpoint_id')
    .execute();

export type EndpointChange =
  | { readonly pausedAt: string | null }
  | { readonly removedAt: string }
  | { readonly secretNumber: number; readonly secretMark: string };

/** True where it was there. One that is removed is told nothing any more, not even what waits for it. */
export const changeWebhookEndpoint = async (
  tx: Tx,
  endpointId: string,
  change: EndpointChange,
): Promise<boolean> => {
  const columns =
    'pausedAt' in change
      ? { paused_at: change.pausedAt }
      : 'removedAt' in change
        ? { removed_at: change.removedAt }
        : { secret_number: change.secretNumber, secret_mark: change.secretMark };
  const changed = await tx.query
    .updateTable('webhook_endpoints')
    .set(columns)
    .where('network_id', '=', tx.scope.networkId)
    .where('endpoint_id', '=', endpointId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
};
