import { sql } from 'kysely';
import type { WebhookEvent } from '../open-tables.ts';
import type { Tx } from '../store/tx.ts';

/** Something that has happened, to be told to every address that wants to know. */
export type WebhookNews = {
  readonly event: WebhookEvent;
  readonly subjectId: string;
  readonly dealerId: string;
  /** JSON, sent as it is. */
  readonly body: string;
  /** ISO 8601 UTC instant. */
  readonly at: string;
};

/** Whether the network has an address that is told anything: spares putting together what nobody reads. */
export const hasWebhooks = async (tx: Tx): Promise<boolean> => {
  const found = await sql<{ has: boolean }>`select truthline.has_webhooks() as has`.execute(tx.query);
  return found.rows[0]?.has === true;
};

/** Written in the transaction of what it tells: it is told if and only if that has happened. */
export const raiseWebhooks = async (tx: Tx, news: WebhookNews): Promise<void> => {
  const { event, subjectId, dealerId, body, at } = news;
  await sql`select truthline.raise_webhooks(${event}, ${subjectId}, ${dealerId}, ${body}, ${at})`.execute(
    tx.query,
  );
};
