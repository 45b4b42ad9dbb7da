import { LANGUAGES } from '@truthline/blueprint';
import { z } from 'zod';
import { authorised, onNetwork, onShared } from '../policy/authorised.ts';
import { checklistKeySchema, nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { addWave, newWaveSchema } from './add-wave.ts';
import { planWave, readPlan, wavePlanInputSchema } from './plan-wave.ts';
import { assignVisits, assignVisitsSchema, proposeVisits, readBoard } from './propose-visits.ts';
import { waveFileSchema } from './wave-file.ts';
import { importWaveResults } from './import-results.ts';
import { listWaves, makeTemplate } from './waves-service.ts';

const templateSchema = checklistKeySchema.extend({
  waveId: uuidSchema,
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(LANGUAGES),
});

const waveSchema = z.strictObject({ waveId: uuidSchema });

export const wavesRouter = trpc.router({
  list: authorised(['wave.read'], nothingSchema, () => onShared('wave.read')).query(({ ctx }) =>
    listWaves(ctx.work),
  ),
  add: authorised(['wave.add'], newWaveSchema, () => onNetwork('wave.add')).mutation(async ({ ctx, input }) =>
    answer(await addWave(ctx.work, input)),
  ),
  plan: authorised(['wave.plan'], wavePlanInputSchema, () => onNetwork('wave.plan')).mutation(
    async ({ ctx, input }) => answer(await planWave(ctx.work, input)),
  ),
  readPlan: authorised(['wave.plan'], waveSchema, () => onNetwork('wave.plan')).query(
    async ({ ctx, input }) => answer(await readPlan(ctx.work, input.waveId)),
  ),
  propose: authorised(['wave.plan'], waveSchema, () => onNetwork('wave.plan')).query(async ({ ctx, input }) =>
    answer(await proposeVisits(ctx.work, input.waveId)),
  ),
  assign: authorised(['wave.plan'], assignVisitsSchema, () => onNetwork('wave.plan')).mutation(
    async ({ ctx, input }) => answer(await assignVisits(ctx.work, input)),
  ),
  board: authorised(['wave.plan'], waveSchema, () => onNetwork('wave.plan')).query(async ({ ctx, input }) =>
    answer(await readBoard(ctx.work, input.waveId)),
  ),
  template: authorised(['wave.import'], templateSchema, () => onNetwork('wave.import')).query(
    async ({ ctx, input }) => answer(await makeTemplate(ctx.work, input)),
  ),
  importResults: authorised(['wave.import'], waveFileSchema, () => onNetwork('wave.import')).mutation(
    async ({ ctx, input }) => answer(await importWaveResults(ctx.work, input)),
  ),
});
