import { dimensionSchema, serviceSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { PresentedDrivers } from '../../network/drivers/presented.ts';
import { count, dayShape, idShape, instantShape, levelledShape, share, textShape } from './parts.ts';
import type { Plain } from './plain.ts';

const tooFew = z.object({ kind: z.literal('tooFew'), n: count, further: count });
const noSpread = z.object({ kind: z.literal('noSpread'), n: count });
const noMoments = z.object({ kind: z.literal('noMoments') });
const gap = { n: count, gap: z.number().nullable(), interval: levelledShape.nullable() };
const coefficient = z.object({
  value: z.number(),
  standardError: z.number(),
  interval: levelledShape,
  p: z.number(),
});
const kanoClass = z.enum([
  'attractive',
  'oneDimensional',
  'mustBe',
  'indifferent',
  'reversed',
  'questionable',
]);

export const driversShape = z.object({
  survey: z.object({
    surveyId: z.string(),
    version: z.number().int(),
    title: textShape,
    service: serviceSchema,
    questions: z.array(
      z.object({
        id: z.string(),
        momentId: z.string().nullable(),
        name: textShape,
        dimension: dimensionSchema,
      }),
    ),
  }),
  method: z.object({
    from: dayShape.nullable(),
    to: dayShape.nullable(),
    dealers: count,
    responses: count,
    judged: count,
    otherVersions: z
      .array(z.object({ version: z.number().int(), responses: count }))
      .describe('Responses of the selection to other versions: left out'),
    intervalLevel: share,
    poorAt: z.number(),
    excellentAt: z.number(),
    asOf: instantShape,
  }),
  satisfaction: z
    .object({
      n: count,
      mean: z.number(),
      interval: levelledShape.nullable(),
      satisfied: share,
      satisfiedInterval: levelledShape.nullable(),
    })
    .nullable(),
  recommendation: z
    .object({
      n: count,
      score: z.number(),
      standardError: z.number(),
      interval: levelledShape,
      promoters: count,
      passives: count,
      detractors: count,
    })
    .nullable(),
  drivers: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('judged'),
      n: count,
      rSquared: share,
      draws: count,
      seed: z.number().int(),
      importance: z.number(),
      performance: z.number(),
      moments: z.array(
        z.object({
          questionId: z.string(),
          share: share.describe('Part of R² (Lindeman, Merenda & Gold)'),
          interval: levelledShape,
          performance: z.number(),
          quadrant: z.enum(['concentrateHere', 'keepUpTheGoodWork', 'lowPriority', 'possibleOverkill']),
        }),
      ),
    }),
    tooFew,
    noSpread,
    noMoments,
  ]),
  contrasts: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('judged'),
      n: count,
      rSquared: z.number().nullable(),
      moments: z.array(
        z.object({
          questionId: z.string(),
          poor: count,
          excellent: count,
          penalty: coefficient.nullable(),
          reward: coefficient.nullable(),
          kind: z.enum(['mustBe', 'oneDimensional', 'attractive', 'indifferent']).nullable(),
        }),
      ),
    }),
    tooFew,
    noSpread,
    noMoments,
  ]),
  kano: z.array(
    z.object({
      questionId: z.string(),
      n: count,
      counts: z.record(kanoClass, count),
      mostly: kanoClass.nullable(),
      coefficients: z
        .object({
          n: count,
          satisfaction: z.number(),
          satisfactionInterval: levelledShape,
          dissatisfaction: z.number(),
          dissatisfactionInterval: levelledShape,
        })
        .nullable(),
    }),
  ),
  gaps: z.array(z.object({ ...gap, dimension: dimensionSchema })),
  overallGap: z.object(gap).nullable(),
  remarks: z.array(
    z.object({ dealerId: idShape, answeredOn: dayShape, satisfaction: z.number(), remark: z.string() }),
  ),
}) satisfies z.ZodType<Plain<PresentedDrivers>>;
