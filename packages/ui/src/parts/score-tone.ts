/** How a score is drawn; a matter of looks, never of outcome: passing is the scorecard's word. */
export type ScoreTone = 'good' | 'middle' | 'poor' | 'none';

/** From 85 points on a score is drawn as good, under 60 as poor. */
export const toneOfScore = (score: number | null): ScoreTone =>
  score === null ? 'none' : score >= 85 ? 'good' : score >= 60 ? 'middle' : 'poor';
