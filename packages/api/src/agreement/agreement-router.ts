import { z } from 'zod';
import { authorised, onDealer, onShared } from '../policy/authorised.ts';
import { checklistKeySchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { readSelfMystery } from './self-mystery.ts';

const selfMysterySchema = z.strictObject({
  waveId: uuidSchema,
  dealerId: uuidSchema.nullable().default(null),
  checklist: checklistKeySchema.nullable().default(null),
});

export const agreementRouter = trpc.router({
  selfMystery: authorised(['comparison.read'], selfMysterySchema, ({ dealerId }) =>
    dealerId === null ? onShared('comparison.read') : onDealer('comparison.read', dealerId),
  ).query(async ({ ctx, input }) => answer(await readSelfMystery(ctx.work, input))),
});
