import { KEY_SCOPES, WEBHOOK_EVENTS } from '@truthline/db';
import { z } from 'zod';
import { authorised, onNetwork } from '../policy/authorised.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import {
  addEndpoint,
  changeEndpoint,
  listDeliveries,
  listEndpoints,
  replayDeliveries,
} from '../webhooks/webhooks-service.ts';
import { listApiKeys, makeApiKey, revokeApiKey } from './api-keys-service.ts';

/** Days a key may live at most. */
const LONGEST_LIFE = 730;

const newKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  scopes: z
    .array(z.enum(KEY_SCOPES))
    .min(1)
    .max(KEY_SCOPES.length)
    .refine(scopes => new Set(scopes).size === scopes.length),
  days: z.number().int().min(1).max(LONGEST_LIFE),
});

const newEndpointSchema = z.strictObject({
  url: z.string().trim().max(2000),
  events: z
    .array(z.enum(WEBHOOK_EVENTS))
    .min(1)
    .max(WEBHOOK_EVENTS.length)
    .refine(events => new Set(events).size === events.length),
});

const replaySchema = z.union([
  z.strictObject({ deliveryId: uuidSchema }),
  z.strictObject({ endpointId: uuidSchema, from: z.iso.datetime(), to: z.iso.datetime() }),
]);

const manage = () => onNetwork('integration.manage');

export const integrationsRouter = trpc.router({
  keys: authorised(['integration.manage'], nothingSchema, manage).query(({ ctx }) => listApiKeys(ctx.work)),
  makeKey: authorised(['integration.manage'], newKeySchema, manage).mutation(async ({ ctx, input }) =>
    answer(await makeApiKey(ctx.work, input)),
  ),
  revokeKey: authorised(['integration.manage'], z.strictObject({ keyId: uuidSchema }), manage).mutation(
    async ({ ctx, input }) => answer(await revokeApiKey(ctx.work, input.keyId)),
  ),
  endpoints: authorised(['integration.manage'], nothingSchema, manage).query(({ ctx }) =>
    listEndpoints(ctx.work),
  ),
  addEndpoint: authorised(['integration.manage'], newEndpointSchema, manage).mutation(
    async ({ ctx, input }) => answer(await addEndpoint(ctx.work, input)),
  ),
  changeEndpoint: authorised(
    ['integration.manage'],
    z.strictObject({ endpointId: uuidSchema, change: z.enum(['pause', 'resume', 'remove', 'renew']) }),
    manage,
  ).mutation(async ({ ctx, input }) => answer(await changeEndpoint(ctx.work, input))),
  deliveries: authorised(
    ['integration.manage'],
    z.strictObject({ endpointId: uuidSchema.nullable(), failing: z.boolean() }),
    manage,
  ).query(({ ctx, input }) => listDeliveries(ctx.work, input)),
  replay: authorised(['integration.manage'], replaySchema, manage).mutation(async ({ ctx, input }) =>
    answer(await replayDeliveries(ctx.work, input)),
  ),
});
