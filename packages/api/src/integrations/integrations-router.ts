import { KEY_SCOPES } from '@truthline/db';
import { z } from 'zod';
import { authorised, onNetwork } from '../policy/authorised.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
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

const manage = () => onNetwork('integration.manage');

export const integrationsRouter = trpc.router({
  keys: authorised(['integration.manage'], nothingSchema, manage).query(({ ctx }) => listApiKeys(ctx.work)),
  makeKey: authorised(['integration.manage'], newKeySchema, manage).mutation(async ({ ctx, input }) =>
    answer(await makeApiKey(ctx.work, input)),
  ),
  revokeKey: authorised(['integration.manage'], z.strictObject({ keyId: uuidSchema }), manage).mutation(
    async ({ ctx, input }) => answer(await revokeApiKey(ctx.work, input.keyId)),
  ),
});
