import { z } from 'zod';
import type { PresentedOverview } from '../../network/overview/presented.ts';
import {
  count,
  idShape,
  intervalShape,
  joiningShape,
  methodShape,
  score,
  share,
  textShape,
} from './parts.ts';
import type { Plain } from './plain.ts';

const change = z.object({
  dealerId: idShape,
  code: z.string(),
  name: textShape,
  value: z.number().describe('Points'),
  interval: intervalShape,
  n: z.object({ before: count, after: count }),
});

export const overviewShape = z.object({
  method: methodShape,
  score: z
    .object({
      mean: score,
      interval: z.object({ low: score, high: score, level: share }).nullable(),
      dealers: count,
      audits: count,
    })
    .nullable(),
  distribution: z.array(z.object({ from: score, to: score, count })),
  evidence: z.object({ enough: count, tooLittle: count, none: count }),
  changes: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('compared'),
      before: z.array(idShape),
      after: z.array(idShape),
      up: z.array(change),
      down: z.array(change),
      called: z.object({ up: count, down: count }),
      compared: count,
      missing: count,
      deviation: z.number(),
      falseDiscoveryRate: share,
      joining: joiningShape.nullable(),
    }),
    z.object({ kind: z.literal('noEarlier') }),
    z.object({ kind: z.literal('noiseUnknown') }),
  ]),
  losses: z.object({
    points: z.number(),
    moments: z.array(
      z.object({
        momentId: z.string(),
        name: textShape,
        points: z.number(),
        share,
        pointsInterval: intervalShape.nullable(),
        dealers: count,
        n: count,
        passRate: share,
        interval: intervalShape,
      }),
    ),
  }),
  findings: z.object({ found: count, open: count, closed: count, withdrawn: count }),
}) satisfies z.ZodType<Plain<PresentedOverview>>;
