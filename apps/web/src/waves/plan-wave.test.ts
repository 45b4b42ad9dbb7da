import { expect, test } from 'vitest';
import { checkWish } from './plan-wave.ts';

test('a name in one language and two days in order are enough', () => {
  expect(checkWish({ name: { zh: '第七批', en: '' }, startsOn: '2026-12-01', endsOn: '2026-12-01' })).toEqual(
    {},
  );
});

test('everything that is wrong is told at its field', () => {
  expect(checkWish({ name: { zh: ' ', en: '' }, startsOn: '', endsOn: '2026-12-01' })).toEqual({
    name: 'name',
    startsOn: 'day',
  });
  expect(checkWish({ name: { zh: '', en: 'W7' }, startsOn: '2026-12-02', endsOn: '2026-12-01' })).toEqual({
    endsOn: 'order',
  });
});
