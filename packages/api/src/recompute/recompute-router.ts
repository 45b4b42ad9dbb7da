import { authorised, onNetwork } from '../policy/authorised.ts';
import { nothingSchema } from '../request/input.ts';
import { trpc } from '../request/trpc.ts';
import { askForRecompute, lastRecompute } from './recompute-service.ts';

const recompute = () => onNetwork('network.recompute');

export const recomputeRouter = trpc.router({
  last: authorised(['network.recompute'], nothingSchema, recompute).query(({ ctx }) =>
    lastRecompute(ctx.work),
  ),
  ask: authorised(['network.recompute'], nothingSchema, recompute).mutation(({ ctx }) =>
    askForRecompute(ctx.work),
  ),
});
