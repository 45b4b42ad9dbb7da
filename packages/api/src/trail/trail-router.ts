import { z } from 'zod';
import { authorised, onNetwork } from '../policy/authorised.ts';
import { trpc } from '../request/trpc.ts';
import { trailCursorSchema } from './trail-cursor.ts';
import { listTrail } from './trail-service.ts';

const pageSchema = z.strictObject({
  /** Newest first; the cursor of the page before. */
  cursor: trailCursorSchema.nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
});

export const trailRouter = trpc.router({
  list: authorised(['trail.read'], pageSchema, () => onNetwork('trail.read')).query(({ ctx, input }) =>
    listTrail(ctx.work, input),
  ),
});
