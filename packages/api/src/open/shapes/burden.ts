import { auditKindSchema } from '@truthline/audit';
import { z } from 'zod';
import type { PresentedBurden } from '../../network/burden/presented.ts';
import { count, idShape, levelledShape, share, textShape } from './parts.ts';

const checklist = z.object({ checklistId: z.string(), title: textShape, items: count });

export const burdenShape = z.object({
  method: z.object({
    waveIds: z.array(idShape),
    intervalLevel: share,
    mostMinutes: z.number().describe('A visit that seems to have lasted longer is not timed'),
    dealers: count,
    withoutVisit: count,
    visits: count,
    timed: count,
  }),
  programmes: z.array(
    z.object({
      checklistId: z.string(),
      kind: auditKindSchema,
      title: textShape,
      dealers: count,
      visits: count,
      timed: count,
      minutes: z.number().nullable().describe('Mean of the timed visits'),
      interval: levelledShape.nullable(),
    }),
  ),
  rows: z.array(
    z.object({
      dealerId: idShape,
      code: z.string(),
      name: textShape,
      regionId: idShape,
      visits: count,
      timed: count,
      minutes: z.number().describe('Of the timed visits together'),
      byProgramme: z.array(count).describe('Visits in the order of `programmes`'),
      askedTwice: count.describe('Items asked in more than one of the checklists of the dealer'),
    }),
  ),
  overlaps: z.array(
    z.object({
      first: checklist,
      second: checklist,
      dealers: count,
      items: z.array(
        z.object({
          first: z.string(),
          second: z.string(),
          name: textShape,
          question: textShape,
          cause: z.enum(['sameItem', 'sameStandard']),
        }),
      ),
    }),
  ),
  regions: z.array(z.object({ id: idShape, name: textShape })),
}) satisfies z.ZodType<PresentedBurden>;
