/** The score as it stands beside a moment number: whole points, an en dash while nothing was observed. */
export const scoreText = (score: number | null): string => (score === null ? '–' : String(Math.round(score)));
