import { z } from 'zod';
import type { PresentedFairness } from '../../network/fairness/presented.ts';
import { count, idShape, intervalShape, levelledShape, score, spanFields, textShape } from './parts.ts';

const level = z.string().nullable().describe('Null where it was not recorded');
const levels = z.array(z.object({ level, n: count }));
const mix = z.object({ weekday: levels, hour: levels, persona: levels });

const auditor = { auditorId: idShape.nullable(), n: count, group: count, name: z.string().nullable() };

export const fairnessShape = z.object({
  method: z.object({ ...spanFields, audits: count, withoutScore: count }),
  mix: mix.describe('Of all visits in reach'),
  outcome: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('judged'),
      visitDeviation: z.number().describe('Of one visit beside everything the model knows, in points'),
      factors: z.array(
        z.object({
          factor: z.enum(['weekday', 'hour', 'persona']),
          outcome: z.discriminatedUnion('kind', [
            z.object({
              kind: z.literal('adjusted'),
              levels: z.array(z.object({ level, n: count, effect: z.number(), interval: levelledShape })),
            }),
            z.object({ kind: z.literal('allAlike') }),
            z.object({ kind: z.literal('inseparable') }),
          ]),
        }),
      ),
      auditors: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('compared'),
          deviation: z.number(),
          groups: count,
          each: z.array(
            z.discriminatedUnion('kind', [
              z.object({
                ...auditor,
                kind: z.literal('estimated'),
                severity: z.number().describe('Points above the others who went to the same dealers'),
                interval: levelledShape,
                beyondChance: z.boolean(),
              }),
              z.object({ ...auditor, kind: z.literal('inseparable') }),
            ]),
          ),
        }),
        z.object({ kind: z.literal('inseparable'), auditors: count }),
      ]),
      visitors: z.array(z.object({ auditorId: idShape.nullable(), name: z.string().nullable() })),
      dealers: z.array(
        z.object({
          dealerId: idShape,
          code: z.string(),
          name: textShape,
          regionId: idShape,
          n: count,
          raw: score,
          adjusted: score,
          interval: intervalShape,
          mix,
          visitedBy: z.array(z.object({ visitor: count.describe('Place in `visitors`'), n: count })),
        }),
      ),
    }),
    z.object({ kind: z.literal('tooFew') }),
    z.object({ kind: z.literal('ownAlone') }),
  ]),
}) satisfies z.ZodType<PresentedFairness>;
