import { sql } from 'kysely';
import type { WebhookEvent } from '../open-tables.ts';
import type { Tx } from '../store/tx.ts';

/** What one address is to be told. Instants are ISO 8601 UTC. */
export type WebhookDelivery = {
  readonly id: string;
  readonly endpointId: string;
  readonly event: WebhookEvent;
  readonly subjectId: string;
  readonly body: string;
  readonly raisedAt: string;
  readonly tries: number;
  /** Null where nothing is tried any more. */
  readonly nextTryAt: string | null;
  readonly lastTriedAt: string | null;
  readonly lastStatus: number | null;
  readonly lastFailure: string | null;
  readonly deliveredAt: string | null;
};

const fields = sql`delivery_id as "id", endpoint_id as "endpointId", event, subject_id as "subjectId", body,
  raised_at as "raisedAt", tries, next_try_at as "nextTryAt", last_tried_at as "lastTriedAt",
  last_status as "lastStatus", last_failure as "lastFailure", delivered_at as "deliveredAt"`;

/** The newest deliveries; `failing`: those that are tried again or were given up. */
export const listWebhookDeliveries = async (
  tx: Tx,
  {
    endpointId,
    failing,
    limit,
  }: { readonly endpointId: string | null; readonly failing: boolean; readonly limit: number },
): Promise<readonly WebhookDelivery[]> => {
  const found = await sql<WebhookDelivery>`select ${fields} from truthline.webhook_deliveries
     where network_id = ${tx.scope.networkId} and (${endpointId}::uuid is null or endpoint_id = ${endpointId}::uuid)
       and (not ${failing}::boolean or delivered_at is null and tries > 0)
     order by raised_at desc, delivery_id limit ${limit}`.execute(tx.query);
  return found.rows;
};

/**
 * Takes the oldest delivery that is due in hand: nobody else takes it before `nextTryAt`, so that what a process that dies
 * has in hand is tried again by the next. `waits` are the milliseconds until the next try after each; after the last it
 * is given up. Null where nothing is due, or others have it.
 */
export const claimWebhookDelivery = async (
  tx: Tx,
  endpointId: string,
  { now, waits }: { readonly now: number; readonly waits: readonly number[] },
): Promise<WebhookDelivery | null> => {
  const at = new Date(now).toISOString();
  const due = await sql<{ id: string; tries: number }>`select delivery_id as id, tries
      from truthline.webhook_deliveries
     where network_id = ${tx.scope.networkId} and endpoint_id = ${endpointId} and next_try_at <= ${at}
     order by next_try_at, raised_at, delivery_id limit 1 for update skip locked`.execute(tx.query);
  const [first] = due.rows;
  if (first === undefined) return null;
  const wait = waits[first.tries];
  const claimed = await sql<WebhookDelivery>`update truthline.webhook_deliveries
       set tries = tries + 1, last_tried_at = ${at},
           next_try_at = ${wait === undefined ? null : new Date(now + wait).toISOString()}
     where network_id = ${tx.scope.networkId} and delivery_id = ${first.id} returning ${fields}`.execute(
    tx.query,
  );
  return claimed.rows[0] ?? null;
};

export type DeliveryOutcome = {
  readonly status: number | null;
  readonly failure: string | null;
  /** Null where it was not taken. */
  readonly deliveredAt: string | null;
};

export const settleWebhookDelivery = async (
  tx: Tx,
  deliveryId: string,
  { status, failure, deliveredAt }: DeliveryOutcome,
): Promise<void> => {
  await tx.query
    .updateTable('webhook_deliveries')
    .set({
      last_status: status,
      last_failure: failure,
      delivered_at: deliveredAt,
      ...(deliveredAt === null ? {} : { next_try_at: null }),
    })
    .where('network_id', '=', tx.scope.networkId)
    .where('delivery_id', '=', deliveryId)
    .execute();
};

export type ReplaySpan =
  | { readonly deliveryId: string }
  /** Everything told to one address between two instants. */
  | { readonly endpointId: string; readonly from: string; readonly to: string };

/** Makes deliveries due anew, delivered or not, with all their tries; how many. Each keeps its id and its body. */
export const replayWebhookDeliveries = async (tx: Tx, span: ReplaySpan, now: string): Promise<number> => {
  const chosen =
    'deliveryId' in span
      ? sql`delivery_id = ${span.deliveryId}`
      : sql`endpoint_id = ${span.endpointId} and raised_at between ${span.from} and ${span.to}`;
  const replayed = await sql`update truthline.webhook_deliveries
       set tries = 0, delivered_at = null, next_try_at = ${now}, last_failure = null, last_status = null
     where network_id = ${tx.scope.networkId} and ${chosen}`.execute(tx.query);
  return Number(replayed.numAffectedRows ?? 0n);
};
