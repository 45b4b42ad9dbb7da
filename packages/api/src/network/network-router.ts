import { z } from 'zod';
import { authorised, onDealer, onNetwork, onShared } from '../policy/authorised.ts';
import { nothingSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { readBenchmarkSetting, setBenchmark } from './benchmark-setting.ts';
import { burdenSchema, readBurden } from './burden/burden-service.ts';
import { compareNetwork } from './comparison-service.ts';
import { driversSchema, readDrivers } from './drivers/drivers-service.ts';
import { readFairness } from './fairness/fairness-service.ts';
import { honestySchema, readHonesty } from './honesty/honesty-service.ts';
import { listActedItems, programmeSchema, readProgramme } from './programme/programme-service.ts';
import { mapHeat } from './heatmap/heatmap-service.ts';
import { heatmapWishSchema } from './heatmap/heatmap-wish.ts';
import { spreadMoments } from './heatmap/spread-service.ts';
import { overlookNetwork } from './overview/overview-service.ts';
import { standAmongPeers } from './own/own-service.ts';
import { mapDealers } from './map/map-service.ts';
import { comparisonSchema, selectionSchema } from './selection-schema.ts';
import { askTrend, readTrend, trendSchema } from './trend/trend-service.ts';

export const networkRouter = trpc.router({
  overview: authorised(['comparison.read'], selectionSchema, () => onNetwork('comparison.read')).query(
    async ({ ctx, input }) => answer(await overlookNetwork(ctx.work, input)),
  ),
  own: authorised(['comparison.read'], selectionSchema, () => onShared('comparison.read')).query(
    async ({ ctx, input }) => answer(await standAmongPeers(ctx.work, input)),
  ),
  comparison: authorised(['comparison.read', 'comparison.readUnsettled'], comparisonSchema, ({ counting }) =>
    counting === 'submitted' ? onNetwork('comparison.readUnsettled') : onShared('comparison.read'),
  ).query(async ({ ctx, input }) => answer(await compareNetwork(ctx.work, input))),
  heatmap: authorised(['comparison.read'], heatmapWishSchema, () => onShared('comparison.read')).query(
    async ({ ctx, input }) => answer(await mapHeat(ctx.work, input)),
  ),
  trend: authorised(['comparison.read'], trendSchema, askTrend).query(async ({ ctx, input }) =>
    answer(await readTrend(ctx.work, input)),
  ),
  honesty: authorised(['comparison.read'], honestySchema, ({ dealerId }) =>
    dealerId === null ? onShared('comparison.read') : onDealer('comparison.read', dealerId),
  ).query(async ({ ctx, input }) => answer(await readHonesty(ctx.work, input))),
  burden: authorised(['comparison.read'], burdenSchema, () => onShared('comparison.read')).query(
    async ({ ctx, input }) => answer(await readBurden(ctx.work, input)),
  ),
  fairness: authorised(['comparison.read'], selectionSchema, () => onShared('comparison.read')).query(
    async ({ ctx, input }) => answer(await readFairness(ctx.work, input)),
  ),
  drivers: authorised(['comparison.read'], driversSchema, () => onShared('comparison.read')).query(
    async ({ ctx, input }) => answer(await readDrivers(ctx.work, input)),
  ),
  /** Before and after: it holds dealers in a programme against all others, so it is the network's to ask. */
  programme: authorised(['comparison.read'], programmeSchema, () => onNetwork('comparison.read')).query(
    async ({ ctx, input }) => answer(await readProgramme(ctx.work, input)),
  ),
  actedItems: authorised(['comparison.read'], selectionSchema, () => onNetwork('comparison.read')).query(
    async ({ ctx, input }) => answer(await listActedItems(ctx.work, input)),
  ),
  map: authorised(['comparison.read'], selectionSchema, () => onNetwork('comparison.read')).query(
    async ({ ctx, input }) => answer(await mapDealers(ctx.work, input)),
  ),
  spread: authorised(['comparison.read'], selectionSchema, () => onNetwork('comparison.read')).query(
    async ({ ctx, input }) => answer(await spreadMoments(ctx.work, input)),
  ),
  benchmark: authorised(['benchmark.allow'], nothingSchema, () => onNetwork('benchmark.allow')).query(
    async ({ ctx }) => answer(await readBenchmarkSetting(ctx.work)),
  ),
  allowBenchmark: authorised(['benchmark.allow'], z.strictObject({ allowed: z.boolean() }), () =>
    onNetwork('benchmark.allow'),
  ).mutation(async ({ ctx, input }) => answer(await setBenchmark(ctx.work, input.allowed))),
});
