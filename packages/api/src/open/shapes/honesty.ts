import { z } from 'zod';
import type { PresentedHonesty } from '../../network/honesty/presented.ts';
import {
  count,
  idShape,
  intervalShape,
  levelledShape,
  score,
  share,
  spanFields,
  textShape,
} from './parts.ts';

const { kinds: _both, ...honestyFields } = spanFields;

const bias = {
  pairs: count,
  dealers: count,
  self: score.nullable(),
  mystery: score.nullable(),
  bias: z.number().nullable().describe('Self-audits above mystery visits, in points'),
  interval: levelledShape.nullable(),
  limits: intervalShape.nullable().describe('Limits of agreement: 19 of 20 pairs are expected between them'),
  slope: z
    .object({ value: z.number(), interval: levelledShape })
    .nullable()
    .describe('Points by which the bias grows with each point of the mean of both scores'),
  few: z.boolean().describe('Too few pairs for a judgement'),
  alarm: z.boolean(),
};

export const honestyShape = z.object({
  method: z.object({
    ...honestyFields,
    oneSided: count.describe('Items that one side alone is asked'),
    pairs: count,
    dealers: count,
    waves: count,
    leastPairs: count,
    alarmAbove: z.number(),
  }),
  network: z.object(bias).nullable(),
  regions: z.array(z.object({ ...bias, regionId: idShape, name: textShape })),
  dealers: z.array(
    z.object({ ...bias, dealerId: idShape, code: z.string(), name: textShape, regionId: idShape }),
  ),
  items: z.array(
    z.object({
      itemId: z.string(),
      name: textShape,
      question: textShape,
      sectionName: textShape,
      n: count,
      agreement: share,
      ac1: z.number().nullable(),
      kappa: z.number().nullable(),
      ac1Interval: levelledShape.nullable(),
      kappaInterval: levelledShape.nullable(),
      selfHigher: count,
      mysteryHigher: count,
    }),
  ),
  disagreeMost: z.array(z.string()).describe('Ids of items, the worst first'),
  pairs: z
    .array(z.object({ waveId: idShape, waveName: textShape, self: score, mystery: score }))
    .nullable()
    .describe('Pair by pair, where one dealer was asked for'),
}) satisfies z.ZodType<PresentedHonesty>;
