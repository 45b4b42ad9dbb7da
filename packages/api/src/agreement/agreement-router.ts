import { z } from 'zod';
import { authorised, onDealer, onNetwork, onShared, type Ask } from '../policy/authorised.ts';
import { scopeOf } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import { checklistKeySchema, nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { addCalibration, closeCalibration, newCalibrationSchema } from './change-calibration.ts';
import { listCalibrations, readCalibration } from './read-calibrations.ts';
import { readSelfMystery } from './self-mystery.ts';

const selfMysterySchema = z.strictObject({
  waveId: uuidSchema,
  dealerId: uuidSchema.nullable().default(null),
  checklist: checklistKeySchema.nullable().default(null),
});

const calibrationSchema = z.strictObject({ calibrationId: uuidSchema });
const review = () => onNetwork('audit.review');
const READS = ['audit.review', 'audit.runMystery', 'audit.runOem'] as const;

/** Whoever reviews audits, or answers as a visitor or field auditor does. */
const askCalibrations = (_input: unknown, { signedIn: { actor } }: Work): Ask =>
  onShared(READS.find(action => scopeOf(actor.role, action) !== null) ?? 'audit.review');

export const agreementRouter = trpc.router({
  selfMystery: authorised(['comparison.read'], selfMysterySchema, ({ dealerId }) =>
    dealerId === null ? onShared('comparison.read') : onDealer('comparison.read', dealerId),
  ).query(async ({ ctx, input }) => answer(await readSelfMystery(ctx.work, input))),
  calibrations: authorised(READS, nothingSchema, askCalibrations).query(({ ctx }) =>
    listCalibrations(ctx.work),
  ),
  calibration: authorised(READS, calibrationSchema, askCalibrations).query(async ({ ctx, input }) =>
    answer(await readCalibration(ctx.work, input.calibrationId)),
  ),
  addCalibration: authorised(['audit.review'], newCalibrationSchema, review).mutation(
    async ({ ctx, input }) => answer(await addCalibration(ctx.work, input)),
  ),
  close: authorised(['audit.review'], calibrationSchema, review).mutation(async ({ ctx, input }) =>
    answer(await closeCalibration(ctx.work, input.calibrationId)),
  ),
});
