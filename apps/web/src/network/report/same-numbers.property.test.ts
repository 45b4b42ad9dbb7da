import { numberWriter } from '@truthline/interchange/network-report';
import { formatsFor } from '@truthline/ui';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['zh', 'zh-CN'],
  ['en', 'en'],
] as const)('a number is written in a report as on the screen, in %s', (language, locale) => {
  const screen = formatsFor(locale);
  const report = numberWriter(language);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), value => {
      expect(report.text(value, 'score')).toBe(screen.score(value));
      expect(report.text(value, 'count')).toBe(screen.number(value));
      expect(report.text(value, 'hundredths')).toBe(screen.number(value, 2));
      expect(report.text(value / 20_000, 'share')).toBe(screen.percent(value / 20_000));
    }),
  );
  expect(report.text(null, 'score')).toBe(screen.score(null));
});
