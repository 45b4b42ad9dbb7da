import type { Work } from '../request/context.ts';
import type { PresentedTrailPage } from './presented.ts';

export type TrailPage = { readonly cursor: string | null; readonly limit: number };

export const listTrail = async (work: Work, page: TrailPage): Promise<PresentedTrailPage> => {
  throw new Error(String(work) + page.limit);
};
