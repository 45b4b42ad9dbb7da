import { auditKindSchema } from '@truthline/audit';
import { z } from 'zod';
import { authorised, onShared } from '../policy/authorised.ts';
import { keySchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { compareNetwork } from './comparison-service.ts';
import { mapHeat } from './heatmap-service.ts';

const selectionSchema = z.strictObject({
  checklistId: keySchema,
  /** Left out: the newest published version. */
  version: z.number().int().min(1).optional(),
  waveIds: z.array(uuidSchema).max(100).optional(),
  kinds: z.array(auditKindSchema).min(1).max(3).optional(),
});

export const networkRouter = trpc.router({
  comparison: authorised(['comparison.read'], selectionSchema, () => onShared('comparison.read')).query(
    async ({ ctx, input }) => answer(await compareNetwork(ctx.work, input)),
  ),
  heatmap: authorised(['comparison.read'], selectionSchema, () => onShared('comparison.read')).query(
    async ({ ctx, input }) => answer(await mapHeat(ctx.work, input)),
  ),
});
