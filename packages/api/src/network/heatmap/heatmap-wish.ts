import { HEAT_GROUPINGS } from '@truthline/audit';
import { z } from 'zod';
import { keySchema } from '../../request/input.ts';
import { selectionSchema } from '../selection-schema.ts';

/** How rows may stand: by score (of the whole, or of one column), by name, or like beside like. */
export const HEAT_ORDERS = ['weakest', 'strongest', 'name', 'cluster'] as const;

export const heatmapWishSchema = selectionSchema.extend({
  /** What the columns are; left out: moments. */
  by: z.enum(HEAT_GROUPINGS).optional(),
  /** Left out: weakest first. */
  order: z.enum(HEAT_ORDERS).optional(),
  /** The column whose scores order the rows; left out or unknown: the dealers' own scores. */
  column: keySchema.optional(),
  /** In which language names are sorted; left out: Chinese, by pinyin. */
  language: z.enum(['zh', 'en']).optional(),
});
export type HeatmapWish = z.infer<typeof heatmapWishSchema>;
