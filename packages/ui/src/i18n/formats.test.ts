import { expect, test } from 'vitest';
import { formatsFor } from './formats.ts';

test('scores carry one decimal, a missing score is a dash', () => {
  const { score } = formatsFor('en');
  expect([score(87.649), score(100), score(null)]).toEqual(['87.6', '100.0', '–']);
});

test('what is rounded to nothing has no sign', () => {
  const { number, percent, score } = formatsFor('en');
  expect([number(-0.004, 2), number(-0, 1), number(-0.4), score(-0.04), percent(-0.001)]).toEqual([
    '0.00',
    '0.0',
    '0',
    '0.0',
    '0%',
  ]);
  expect([number(-0.006, 2), number(-1234), score(-0.06)]).toEqual(['-0.01', '-1,234', '-0.1']);
});

test('seconds read as a clock', () => {
  const { clock } = formatsFor('zh-CN');
  expect([0, 59.9, 60, 3599, 3600, 36_061].map(clock)).toEqual([
    '0:00',
    '0:59',
    '1:00',
    '59:59',
    '1:00:00',
    '10:01:01',
  ]);
});

test('Chinese names sort by pinyin, numbers in names by value', () => {
  const { compareNames } = formatsFor('zh-CN');
  expect(['重庆店', '北京店', '上海店', '安庆店'].sort(compareNames)).toEqual([
    '安庆店',
    '北京店',
    '重庆店',
    '上海店',
  ]);
  expect(['门店10', '门店9'].sort(compareNames)).toEqual(['门店9', '门店10']);
});

test('a calendar day is the same day in every time zone', () => {
  expect(formatsFor('en').day('2026-03-31')).toBe('Mar 31, 2026');
});
