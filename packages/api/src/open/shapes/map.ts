import { auditKindSchema, placeSchema } from '@truthline/audit';
import { z } from 'zod';
import type { PresentedMap } from '../../network/map/presented.ts';
import { count, idShape, intervalShape, joiningShape, score, share, textShape } from './parts.ts';

const point = { x: z.number(), y: z.number() };

export const mapShape = z.object({
  method: z.object({
    version: z.number().int(),
    joining: joiningShape.nullable(),
    kinds: z.array(auditKindSchema),
    intervalLevel: share,
    leastAudits: count,
  }),
  centre: placeSchema.nullable().describe('Of the azimuthal equidistant projection'),
  dealers: z.array(
    z.object({
      dealerId: idShape,
      code: z.string(),
      name: textShape,
      city: textShape,
      regionId: idShape,
      place: placeSchema,
      ...point,
      radiusKm: z.number().nullable(),
      score: score.nullable(),
      interval: intervalShape.nullable(),
      audits: count,
      isThin: z.boolean().describe('Of too few audits for its score to be told apart'),
      quarter: z.enum(['lowest', 'middle', 'highest']).describe('Of the scores with evidence enough'),
      nearest: z
        .array(z.object({ dealer: count, km: z.number(), overlaps: z.boolean() }))
        .describe('Places in `dealers`'),
      overlaps: count,
    }),
  ),
  unplaced: count,
  overlappingPairs: count,
  frame: z
    .object({
      hull: z.array(z.object(point)),
      areaKm2: z.number(),
      uncoveredKm2: z.number(),
      cellKm: z.number(),
      cells: count,
    })
    .nullable(),
}) satisfies z.ZodType<PresentedMap>;
