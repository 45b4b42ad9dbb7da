import { z } from 'zod';
import type { PresentedComparison, PresentedFunnel } from '../../network/presented.ts';
import { count, idShape, intervalShape, methodShape, score, share, textShape } from './parts.ts';

const limits = { low95: share, high95: share, low998: share, high998: share };
const outliers = z.object({ chanceAlone: count, withSpread: count });
const flag = z.enum(['high', 'low']).nullable();

const funnelFigures = z.object({
  target: share.describe('Share of all counted items passed in the network'),
  outliers: z.object({ outside: outliers, flagged: outliers }),
  points: z.array(
    z.object({
      dealerId: idShape,
      n: count,
      passed: count,
      share,
      pValue: share.describe('Two-sided mid-p, against chance plus the spread between dealers'),
      flag: flag.describe('Held to the false discovery rate; only a flagged dealer may be called different'),
      chanceAlone: z.object({ pValue: share, flag }),
    }),
  ),
  limits: z.array(z.object({ n: z.number(), ...limits, chanceAlone: z.object(limits) })),
  overdispersion: z.object({ phi: z.number(), tauSquared: z.number() }).nullable(),
  falseDiscoveryRate: share,
}) satisfies z.ZodType<PresentedFunnel>;

/** The league: every dealer with what the evidence allows to say of it. */
export const comparisonShape = z.object({
  trendWaves: z.array(idShape),
  unsettled: count.nullable(),
  method: methodShape,
  rows: z.array(
    z.object({
      dealerId: idShape,
      code: z.string(),
      name: textShape,
      regionId: idShape,
      auditCount: count,
      itemCount: count,
      mean: score.nullable(),
      interval: intervalShape.nullable(),
      shrunk: score.nullable().describe('Pulled towards the network by as much as its audits are unsure'),
      reliability: share.nullable(),
      trend: z.array(z.object({ mean: score, n: count }).nullable()),
      rank: z
        .object({
          rank: z.number().int().min(1),
          low: z.number().int().min(1),
          high: z.number().int().min(1),
          pTop: share,
          pBottom: share,
        })
        .nullable()
        .describe('1 is best; low and high are its 95 % interval'),
      insufficient: z
        .object({ furtherAudits: z.number().nullable() })
        .nullable()
        .describe('In place of a rank, where there is too little evidence for one'),
    }),
  ),
  funnel: funnelFigures.nullable(),
  regions: z.array(z.object({ id: idShape, name: textShape })),
  benchmark: z
    .object({
      dealerCount: count,
      mean: score,
      quartiles: z.object({ low: score, median: score, high: score }),
    })
    .nullable(),
}) satisfies z.ZodType<PresentedComparison>;

/** The funnel alone, with the method of the comparison it is part of. */
export const funnelShape = z.object({ method: methodShape, funnel: funnelFigures.nullable() });
