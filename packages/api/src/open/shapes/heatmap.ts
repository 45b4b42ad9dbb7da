import { HEAT_GROUPINGS, auditKindSchema } from '@truthline/audit';
import { z } from 'zod';
import type { PresentedHeatmap } from '../../network/heatmap/presented.ts';
import { count, idShape, intervalShape, joiningShape, score, share, textShape } from './parts.ts';
import type { Plain } from './plain.ts';

export const heatmapShape = z.object({
  by: z.enum(HEAT_GROUPINGS),
  method: z.object({
    version: z.number().int(),
    joining: joiningShape.nullable(),
    kinds: z.array(auditKindSchema),
    intervalLevel: share,
    correlation: z.number().nullable(),
    leastVisits: count.describe('A cell of fewer audits is too little evidence'),
    missing: count,
  }),
  columns: z.array(
    z.object({
      id: z.string(),
      name: textShape.nullable(),
      groupId: z.string(),
      groupName: textShape.nullable(),
      momentId: z.string(),
      momentCount: count,
      spread: z
        .object({
          score: score.nullable(),
          interval: intervalShape.nullable(),
          n: count,
          dealers: count,
          quartiles: z.object({ low: score, median: score, high: score }).nullable(),
        })
        .nullable(),
    }),
  ),
  dealers: z.array(
    z.object({
      dealerId: idShape,
      code: z.string(),
      name: textShape,
      regionId: idShape,
      score: score.nullable(),
      interval: intervalShape.nullable(),
      audits: count,
    }),
  ),
  cells: z
    .object({
      score: z.array(score.nullable()),
      low: z.array(score.nullable()),
      high: z.array(score.nullable()),
      n: z.array(count),
      visits: z.array(count),
    })
    .describe('Row after row: as many entries as dealers × columns'),
}) satisfies z.ZodType<Plain<PresentedHeatmap>>;
