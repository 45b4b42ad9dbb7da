import type { Generated } from 'kysely';
import type { InNetwork, Instant } from './columns.ts';

/** What a key lets a program do; never more than its maker may. */
export const KEY_SCOPES = ['network:read', 'audits:read', 'export:read', 'waves:import'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** What an address can be told. */
export const WEBHOOK_EVENTS = ['audit.final', 'finding.opened', 'action.closed'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export type ApiKeysTable = InNetwork & {
  key_id: string;
  name: string;
  prefix: string;
  key_sha256: string;
  scopes: KeyScope[];
  made_by: string;
  made_at: Instant;
  expires_at: Instant;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
};

export type WebhookEndpointsTable = InNetwork & {
  endpoint_id: string;
  url: string;
  events: WebhookEvent[];
  secret_number: number;
  secret_mark: string;
  made_by: string;
  made_at: Instant;
  paused_at: Instant | null;
  removed_at: Instant | null;
};

export type WebhookDeliveriesTable = InNetwork & {
  delivery_id: string;
  endpoint_id: string;
  event: WebhookEvent;
  subject_id: string;
  dealer_id: string;
  body: string;
  raised_at: Instant;
  tries: Generated<number>;
  next_try_at: Instant | null;
  last_tried_at: Instant | null;
  last_status: number | null;
  last_failure: string | null;
  delivered_at: Instant | null;
};

/** The tables that other programs are served from, beside those of `tables.ts`. */
export type OpenTables = {
  api_keys: ApiKeysTable;
  webhook_endpoints: WebhookEndpointsTable;
  webhook_deliveries: WebhookDeliveriesTable;
};
