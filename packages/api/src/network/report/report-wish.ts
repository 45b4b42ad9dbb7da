import { LANGUAGES } from '@truthline/blueprint';
import { z } from 'zod';
import { timeZoneSchema } from '../../dealers/time-zone.ts';
import { comparisonSchema } from '../selection-schema.ts';

/** What a report can be put together from: the views of the network, in the order of their tabs. */
export const REPORT_PANELS = [
  'overview',
  'league',
  'funnel',
  'heatmap',
  'map',
  'trend',
  'honesty',
  'fairness',
  'burden',
  'drivers',
] as const;
export type ReportPanel = (typeof REPORT_PANELS)[number];

export const REPORT_FORMATS = ['pdf', 'pptx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** All that decides what a report says: panels in their order, whose audits, and the language. */
export const reportWishSchema = z.strictObject({
  panels: z
    .array(z.enum(REPORT_PANELS))
    .min(1)
    .max(REPORT_PANELS.length)
    .refine(panels => new Set(panels).size === panels.length),
  /** Left out: `Network report`. */
  title: z.string().trim().min(1).max(120).optional(),
  selection: comparisonSchema,
  language: z.enum(LANGUAGES),
  /** In which its hours and days are told. */
  timeZone: timeZoneSchema,
});
export type ReportWish = z.infer<typeof reportWishSchema>;
