import { auditKindSchema, dealerSizeSchema } from '@truthline/audit';
import { z } from 'zod';
import { tagSchema } from '../dealers/tags.ts';
import { keySchema, uuidSchema } from '../request/input.ts';

/** Which audits figures are asked of, wherever they are asked: final ones. */
export const selectionSchema = z.strictObject({
  checklistId: keySchema,
  /** Left out: the newest published version. */
  version: z.number().int().min(1).optional(),
  waveIds: z.array(uuidSchema).max(100).optional(),
  kinds: z.array(auditKindSchema).min(1).max(3).optional(),
  /** Which dealers are shown; left out: all. The others stay the measure: spread, limits and ranks are the network's. */
  regionIds: z.array(uuidSchema).min(1).max(100).optional(),
  sizes: z.array(dealerSizeSchema).min(1).max(3).optional(),
  /** Dealers with any of these. */
  tags: z.array(tagSchema).min(1).max(50).optional(),
});

/** The comparison itself may be asked with audits that are not final: submitted, approved or appealed. */
export const comparisonSchema = selectionSchema.extend({
  /** Left out: `final`. */
  counting: z.enum(['final', 'submitted']).optional(),
});
