import type { LocalText } from '@truthline/blueprint';

/** What audits say about one moment: mean score 0–100 (null while nothing was observed), answers, failed answers. */
export type MomentScore = { readonly score: number | null; readonly n: number; readonly failed: number };

/** Figures laid over the drawing, by moment id. */
export type MomentOverlay = { readonly label: LocalText; readonly moments: ReadonlyMap<string, MomentScore> };
