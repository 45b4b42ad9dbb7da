const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A score, 0–100, as screens and reports write it: rounded half up as it is read, not as a computer holds it. */
export const shownScore = (score: number | null): string => (score === null ? '–' : oneDecimal.format(score));
