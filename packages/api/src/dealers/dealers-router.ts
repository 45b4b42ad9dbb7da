import { dealerSizeSchema, placeSchema, serviceRadiusSchema } from '@truthline/audit';
import { z } from 'zod';
import { authorised, onDealer, onNetwork, onShared } from '../policy/authorised.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { nameSchema } from '../request/name.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { addDealer } from './add-dealer.ts';
import { getDealer, listDealers } from './dealers-service.ts';
import { setPlace } from './set-place.ts';
import { setSize } from './set-size.ts';
import { listTags, setTags, tagsSchema } from './tags.ts';
import { timeZoneSchema } from './time-zone.ts';

const newDealerSchema = z.strictObject({
  regionId: uuidSchema,
  // In capitals: files of results name dealers in whatever case was typed.
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,19}$/u),
  name: nameSchema,
  city: nameSchema,
  timeZone: timeZoneSchema,
});

export const dealersRouter = trpc.router({
  list: authorised(['dealer.read'], nothingSchema, () => onShared('dealer.read')).query(({ ctx }) =>
    listDealers(ctx.work),
  ),
  get: authorised(['dealer.read'], z.strictObject({ dealerId: uuidSchema }), ({ dealerId }) =>
    onDealer('dealer.read', dealerId),
  ).query(async ({ ctx, input }) => answer(await getDealer(ctx.work, input.dealerId))),
  add: authorised(['dealer.add'], newDealerSchema, () => onNetwork('dealer.add')).mutation(
    async ({ ctx, input }) => answer(await addDealer(ctx.work, input)),
  ),
  setSize: authorised(
    ['dealer.add'],
    z.strictObject({ dealerId: uuidSchema, size: dealerSizeSchema.nullable() }),
    () => onNetwork('dealer.add'),
  ).mutation(async ({ ctx, input }) => answer(await setSize(ctx.work, input))),
  tags: authorised(['dealer.read'], nothingSchema, () => onShared('dealer.read')).query(({ ctx }) =>
    listTags(ctx.work),
  ),
  setTags: authorised(['dealer.add'], z.strictObject({ dealerId: uuidSchema, tags: tagsSchema }), () =>
    onNetwork('dealer.add'),
  ).mutation(async ({ ctx, input }) => answer(await setTags(ctx.work, input))),
  setPlace: authorised(
    ['dealer.place'],
    z.strictObject({
      dealerId: uuidSchema,
      place: placeSchema.nullable(),
      serviceRadiusKm: serviceRadiusSchema.nullable(),
    }),
    () => onNetwork('dealer.place'),
  ).mutation(async ({ ctx, input }) => answer(await setPlace(ctx.work, input))),
});
