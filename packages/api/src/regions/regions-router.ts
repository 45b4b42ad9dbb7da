import { z } from 'zod';
import { authorised, onNetwork } from '../policy/authorised.ts';
import { nothingSchema } from '../request/input.ts';
import { nameSchema } from '../request/name.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { addRegion, listRegions } from './regions-service.ts';

export const regionsRouter = trpc.router({
  list: authorised(['dealer.read'], nothingSchema, () => onNetwork('dealer.read')).query(({ ctx }) =>
    listRegions(ctx.work),
  ),
  add: authorised(['dealer.add'], z.strictObject({ name: nameSchema }), () =>
    onNetwork('dealer.add'),
  ).mutation(async ({ ctx, input }) => answer(await addRegion(ctx.work, input))),
});
