import { authorised, onShared } from '../policy/authorised.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { compareNetwork } from './comparison-service.ts';
import { mapHeat } from './heatmap-service.ts';
import { selectionSchema } from './selection-schema.ts';

export const networkRouter = trpc.router({
  comparison: authorised(['comparison.read'], selectionSchema, () => onShared('comparison.read')).query(
    async ({ ctx, input }) => answer(await compareNetwork(ctx.work, input)),
  ),
  heatmap: authorised(['comparison.read'], selectionSchema, () => onShared('comparison.read')).query(
    async ({ ctx, input }) => answer(await mapHeat(ctx.work, input)),
  ),
});
