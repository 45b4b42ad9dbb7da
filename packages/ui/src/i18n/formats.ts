import { useMemo } from 'react';
import type { Locale } from './catalogue.ts';
import { useLocale } from './i18n-context.ts';

/** Numbers, dates and order of names as a reader of one locale expects them. */
export type Formats = {
  /** One decimal at most; `null` is an en dash. Scores 0–100. */
  readonly score: (value: number | null) => string;
  readonly number: (value: number, decimals?: number) => string;
  /** A share 0–1 as a percentage without decimals. */
  readonly percent: (share: number) => string;
  /** An ISO instant as a date in the reader's time zone. */
  readonly date: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
  /** A calendar day, YYYY-MM-DD: the same day everywhere. */
  readonly day: (day: string) => string;
  /** Seconds as `m:ss`, from an hour on `h:mm:ss`. */
  readonly clock: (seconds: number) => string;
  /** Chinese names by pinyin, Latin letters by the alphabet, numbers in names by value. */
  readonly compareNames: (one: string, other: string) => number;
};

export const formatsFor = (locale: Locale): Formats => {
  const oneDecimal = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'negative',
  });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'negative',
  });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const calendarDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const collator = new Intl.Collator(locale === 'zh-CN' ? 'zh-Hans-u-co-pinyin' : 'en', { numeric: true });
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    score: value => (value === null ? '–' : oneDecimal.format(value)),
    number: (value, decimals = 0) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        // What is rounded to nothing has no sign.
        signDisplay: 'negative',
      }).format(value),
    percent: share => percent.format(share),
    date: iso => date.format(new Date(iso)),
    dateTime: iso => dateTime.format(new Date(iso)),
    day: day => calendarDay.format(new Date(`${day}T00:00:00Z`)),
    clock: seconds => {
      const whole = Math.floor(seconds);
      const minutes = Math.floor(whole / 60);
      return minutes < 60
        ? `${minutes}:${two(whole % 60)}`
        : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
    },
    compareNames: (one, other) => collator.compare(one, other),
  };
};

export const useFormats = (): Formats => {
  const locale = useLocale();
  return useMemo(() => formatsFor(locale), [locale]);
};
