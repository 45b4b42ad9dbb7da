import type { MomentOverlay, MomentScore } from '../core/overlay.ts';
import type { CardFace } from '../layout/card-face.ts';

/** How the moments of a card did, together: the weakest decides the accent. */
export type CardScore = {
  readonly lowest: number | null;
  readonly failed: boolean;
  readonly observed: boolean;
};

export const scoreOfCard = (face: CardFace, overlay: MomentOverlay): CardScore => {
  let lowest: number | null = null;
  let failed = false;
  for (const { id } of face.moments) {
    const found: MomentScore | undefined = overlay.moments.get(id);
    if (found === undefined) continue;
    if (found.failed > 0) failed = true;
    if (found.score !== null) lowest = lowest === null ? found.score : Math.min(lowest, found.score);
  }
  return { lowest, failed, observed: lowest !== null };
};

/** The score as it stands beside a moment number: whole points, an en dash while nothing was observed. */
export const scoreText = (score: number | null): string => (score === null ? '–' : String(Math.round(score)));
