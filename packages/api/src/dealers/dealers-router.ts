import { z } from 'zod';
import { authorised, onDealer, onShared } from '../policy/authorised.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { getDealer, listDealers } from './dealers-service.ts';

export const dealersRouter = trpc.router({
  list: authorised(['dealer.read'], nothingSchema, () => onShared('dealer.read')).query(({ ctx }) =>
    listDealers(ctx.work),
  ),
  get: authorised(['dealer.read'], z.strictObject({ dealerId: uuidSchema }), ({ dealerId }) =>
    onDealer('dealer.read', dealerId),
  ).query(async ({ ctx, input }) => answer(await getDealer(ctx.work, input.dealerId))),
});
