import type { ScoringSettings } from './checklist.ts';

/** What a binary fraction may lack of the decimal half it stands for: 100 · 0.145 is 14.499999999999998. */
const SLACK = 1e-9;

const toDecimals = (score: number, decimals: number): number => {
  const unit = 10 ** decimals;
  return Math.floor(score * unit + 0.5 + SLACK) / unit;
};

/** A score of 0–100 as the version shows, stores and judges it; a half goes up. Sums are never rounded. */
export const roundScore = (score: number, rounding: ScoringSettings['rounding']): number => {
  switch (rounding) {
    case 'none':
      return score;
    case 'whole':
      return toDecimals(score, 0);
    case 'oneDecimal':
      return toDecimals(score, 1);
  }
};
