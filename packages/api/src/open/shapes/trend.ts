import { z } from 'zod';
import type { PresentedTrend } from '../../network/trend/presented.ts';
import {
  count,
  dayShape,
  idShape,
  intervalShape,
  levelledShape,
  score,
  spanFields,
  textShape,
} from './parts.ts';

export const trendShape = z.object({
  method: z.object({
    ...spanFields,
    dealers: count,
    audits: count,
    leastWaves: count.describe('Waves a watch needs'),
  }),
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('network') }),
    z.object({ kind: z.literal('region'), regionId: idShape }),
    z.object({ kind: z.literal('dealer'), dealerId: idShape }),
  ]),
  name: textShape.nullable(),
  points: z.array(
    z.object({
      waveId: idShape,
      name: textShape,
      startsOn: dayShape,
      endsOn: dayShape,
      dealers: count,
      audits: count,
      mean: score.nullable(),
      interval: levelledShape.nullable(),
      cusum: z
        .object({
          z: z.number(),
          up: z.number(),
          down: z.number(),
          signal: z.enum(['up', 'down']).nullable(),
        })
        .nullable()
        .describe('In standard errors'),
      control: intervalShape.nullable(),
      findings: z
        .object({ perAudit: z.number(), low: z.number(), high: z.number(), outside: z.boolean() })
        .nullable(),
    }),
  ),
  watch: z
    .object({ target: score, baselineWaves: count, allowance: z.number(), decision: z.number() })
    .nullable(),
  findings: z.object({ centre: z.number(), dispersion: z.number() }).nullable(),
}) satisfies z.ZodType<PresentedTrend>;
