import type { ScoringSettings } from './checklist.ts';

/** What a binary fraction may lack of the decimal half it stands for: 0.145 · 1000 is 144.99999999999997. */
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
