import type { Language } from '@truthline/blueprint';

const LOCALE = { zh: 'zh-CN', en: 'en' } as const;

/** Numbers and times of a printed report, as the screen writes them. */
export type ReportFormats = {
  /** A score 0–100 with one decimal; `null` is an en dash. */
  readonly score: (value: number | null) => string;
  /** With its sign. */
  readonly difference: (value: number) => string;
  readonly dateTime: (iso: string) => string;
};

/** Times are those of the dealer's clocks, with their zone. */
export const reportFormats = (language: Language, timeZone: string): ReportFormats => {
  const locale = LOCALE[language];
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const oneDecimal = new Intl.NumberFormat(locale, digits);
  const signed = new Intl.NumberFormat(locale, { ...digits, signDisplay: 'exceptZero' });
  const dateTime = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  });
  return {
    score: value => (value === null ? '–' : oneDecimal.format(value)),
    difference: value => signed.format(value),
    dateTime: iso => dateTime.format(new Date(iso)),
  };
};
