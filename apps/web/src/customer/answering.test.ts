import { expect, test } from 'vitest';
import { NOTHING_YET, choose, responseOf } from './answering.ts';
import { localeOf } from './customer-words.ts';

test('nothing is sent before the two questions that everybody answers', () => {
  expect(responseOf(NOTHING_YET)).toBeNull();
  expect(responseOf({ ...NOTHING_YET, satisfaction: 5 })).toBeNull();
  expect(responseOf({ ...NOTHING_YET, satisfaction: 5, recommendation: 0, remark: ' well ' })).toEqual({
    satisfaction: 5,
    recommendation: 0,
    remark: 'well',
    answers: [],
  });
});

test('parts of a question are chosen one by one, and chosen anew', () => {
  const once = choose(NOTHING_YET, 'q', 'perception', 6);
  const twice = choose(choose(once, 'q', 'expectation', 7), 'q', 'perception', null);
  expect(responseOf({ ...twice, satisfaction: 1, recommendation: 1 })?.answers).toEqual([
    { questionId: 'q', perception: null, expectation: 7, functional: null, dysfunctional: null },
  ]);
});

test('the browser’s first language decides', () => {
  expect(localeOf(['zh-HK', 'en'])).toBe('zh-CN');
  expect(localeOf(['fr', 'zh'])).toBe('en');
  expect(localeOf([])).toBe('en');
});
