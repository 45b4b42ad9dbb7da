import type { SavedReport } from '@truthline/db';
import { reportWishSchema, type ReportWish } from './report-wish.ts';

/** What was kept, as far as this version understands it; null where a panel or choice is no longer there. */
export const wishOf = ({ wish }: Pick<SavedReport, 'wish'>): ReportWish | null =>
  reportWishSchema.safeParse(wish).data ?? null;
