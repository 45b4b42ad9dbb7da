import type { Language } from '@truthline/blueprint';
import type { FigureCell, NumberStyle, ShownNumber } from './network-report.ts';

const LOCALE = { zh: 'zh-CN', en: 'en' } as const;

/** Digits after the point; a share is written in hundredths of one. */
const DECIMALS: Readonly<Record<NumberStyle, number>> = {
  score: 1,
  signed: 1,
  count: 0,
  hundredths: 2,
  signedHundredths: 2,
  share: 2,
};

/** How a spreadsheet or a slide's chart writes a number of a style. */
export const FORMAT_CODES: Readonly<Record<NumberStyle, string>> = {
  score: '0.0',
  signed: '+0.0;−0.0;0.0',
  count: '#,##0',
  hundredths: '0.00',
  signedHundredths: '+0.00;−0.00;0.00',
  share: '0%',
};

/** Words and rounds numbers: what is said of a number and what is drawn of it are one and the same. */
export type NumberWriter = {
  /** As it is shown. */
  readonly round: (value: number, style: NumberStyle) => number;
  readonly text: (value: number | null, style: NumberStyle) => string;
  /** A missing number is an en dash. */
  readonly cell: (value: number | null, style: NumberStyle) => FigureCell;
  /** Some numbers in a sentence: `write` is given them as texts. */
  readonly cells: (
    values: readonly { readonly value: number; readonly style: NumberStyle }[],
    write: (...texts: readonly string[]) => string,
  ) => FigureCell;
  readonly range: (
    range: { readonly low: number; readonly high: number } | null,
    style: NumberStyle,
  ) => FigureCell;
};

/** A cell that holds no number. */
export const textCell = (text: string): FigureCell => ({ text, numbers: [] });

export const numberWriter = (language: Language): NumberWriter => {
  const locale = LOCALE[language];
  const formats = new Map(
    [0, 1, 2].map(decimals => {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const;
      const bare = new Intl.NumberFormat('en', { ...digits, useGrouping: false });
      return [decimals, { shown: new Intl.NumberFormat(locale, digits), bare }] as const;
    }),
  );
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const round = (value: number, style: NumberStyle): number => {
    // The same rounding as the text's: half away from zero in decimal, not in binary.
    if (style === 'share') return Number((Number.parseFloat(percentDigits.format(value)) / 100).toFixed(2));
    const rounded = Number(formats.get(DECIMALS[style])?.bare.format(value));
    return rounded === 0 ? 0 : rounded;
  };
  const percentDigits = new Intl.NumberFormat('en', {
    style: 'percent',
    maximumFractionDigits: 0,
    useGrouping: false,
  });
  const text = (value: number | null, style: NumberStyle): string => {
    if (value === null) return '–';
    if (style === 'share') return percent.format(value);
    const format = formats.get(DECIMALS[style])?.shown;
    if (style !== 'signed' && style !== 'signedHundredths') return format?.format(value) ?? '';
    const size = format?.format(Math.abs(value)) ?? '';
    const rounded = round(value, style);
    return rounded > 0 ? `+${size}` : rounded < 0 ? `−${size}` : size;
  };
  const shown = (value: number, style: NumberStyle): ShownNumber => ({ value: round(value, style), style });
  const cells: NumberWriter['cells'] = (values, write) => ({
    text: write(...values.map(({ value, style }) => text(value, style))),
    numbers: values.map(({ value, style }) => shown(value, style)),
  });
  return {
    round,
    text,
    cell: (value, style) =>
      value === null ? textCell('–') : { text: text(value, style), numbers: [shown(value, style)] },
    cells,
    range: (range, style) =>
      range === null
        ? textCell('–')
        : cells(
            [
              { value: range.low, style },
              { value: range.high, style },
            ],
            (low, high) => `${low ?? ''} – ${high ?? ''}`,
          ),
  };
};
