import type { Band } from '@truthline/audit';

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const BAND = new RegExp(
  String.raw`^(<=|>=|=|≤|≥)?\s*(\d{1,2}:\d{2}(?=\s*(?:→|->|=>|:)\s*[\d.])|${NUMBER})\s*(?:→|->|=>|:)\s*(${NUMBER})$`,
  'i',
);

const COMPARISONS: Readonly<Record<string, Band['comparison']>> = {
  '≤': '<=',
  '≥': '>=',
  '<=': '<=',
  '>=': '>=',
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const asClock = (minutes: number): string =>
  Number.isInteger(minutes) && minutes >= 0 && minutes < 1440
    ? `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
    : String(minutes);

/** Bands as one cell: `<=9 → 1; <=15 → 0.5`. One without a sign is met by its value alone; no cell begins with `=`. */
export const writeBands = (bands: readonly Band[], unit: 'plain' | 'clock'): string =>
  bands
    .map(({ comparison, value, score }) => {
      const sign = comparison === '=' ? '' : comparison;
      return `${sign}${unit === 'clock' ? asClock(value) : String(value)} → ${score}`;
    })
    .join('; ');

/** The bands a cell says, or the part of it that is none. Values of a clock may be written hh:mm or in minutes. */
export const readBands = (text: string): { readonly bands: readonly Band[] } | { readonly wrong: string } => {
  const bands: Band[] = [];
  for (const part of text.normalize('NFKC').split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const match = BAND.exec(part.trim());
    const [, sign = '', value, score] = match ?? [];
    if (value === undefined || score === undefined) return { wrong: part.trim() };
    const [hours, minutes] = value.split(':').map(Number);
    if (hours === undefined || (minutes ?? 0) > 59) return { wrong: part.trim() };
    bands.push({
      comparison: COMPARISONS[sign] ?? '=',
      value: minutes === undefined ? hours : 60 * hours + minutes,
      score: Number(score),
    });
  }
  return { bands };
};
