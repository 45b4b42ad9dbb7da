import { LANGUAGES } from '@truthline/blueprint';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberWriter } from './shown-numbers.ts';

const styles = ['score', 'signed', 'count', 'hundredths', 'signedHundredths', 'share'] as const;

test.each(LANGUAGES)('what is written and what is drawn are the same number, in %s', language => {
  const numbers = numberWriter(language);
  fc.assert(
    fc.property(
      fc.constantFrom(...styles),
      fc.double({ min: -2000, max: 2000, noNaN: true }),
      (style, drawn) => {
        // What is measured is never below nought; what is compared is.
        const value = style === 'signed' || style === 'signedHundredths' ? drawn : Math.abs(drawn);
        const text = numbers.text(value, style);
        const read = Number(text.replaceAll(',', '').replace('−', '-').replace('%', ''));
        const shown = style === 'share' ? read / 100 : read;
        expect(numbers.round(value, style)).toBeCloseTo(shown, 9);
        // Rounded once: writing what was rounded changes nothing.
        expect(numbers.text(numbers.round(value, style), style)).toBe(text);
      },
    ),
  );
});

test('a half goes the way its decimal digits go, and nought has no sign', () => {
  const { text, round } = numberWriter('en');
  expect([text(0.25, 'score'), text(-0.04, 'signed'), text(2.25, 'signed'), text(-2.25, 'signed')]).toEqual([
    '0.3',
    '0.0',
    '+2.3',
    '−2.3',
  ]);
  expect(Object.is(round(-0.04, 'signed'), 0)).toBe(true);
  expect(text(null, 'score')).toBe('–');
});
