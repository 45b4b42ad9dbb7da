import { expect, test } from 'vitest';
import { isResultsFile, messageKeyOf, WAVE_PROBLEM_CODES } from './wave-upload.ts';
import { wavesCatalogue } from './waves-catalogue.ts';

test('every problem an import can name has its words', () => {
  const keys = new Set(Object.keys(wavesCatalogue.en).map(key => key.replace(/_(one|other)$/, '')));
  expect(WAVE_PROBLEM_CODES.map(messageKeyOf).filter(key => !keys.has(key))).toEqual([]);
});

test('a code from a newer server is still told', () => {
  expect(messageKeyOf('somethingNew')).toBe('problem.other');
});

test.each([
  ['wave-3.XLSX', true],
  ['结果.csv', true],
  ['wave.xls', false],
  ['notes.csv.txt', false],
])('%s', (name, expected) => {
  expect(isResultsFile(name)).toBe(expected);
});
