import { renderHook } from '@testing-library/react';
import { createI18n, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { expect, test } from 'vitest';
import { unitsCatalogue } from './units-catalogue.ts';
import { useUnit } from './use-unit.ts';

test.each([
  ['en', ['1 ring', '3 rings', '1 day', '0 slots', '1 min', '1 cup']],
  ['zh-CN', ['1 声', '3 声', '1 天', '0 个时段', '1 分钟', '1 cup']],
] as const)('one of a thing is written as one, in %s', (locale, expected) => {
  const i18n = createI18n({ ui: uiCatalogue, units: unitsCatalogue }, locale);
  const { result } = renderHook(() => useUnit(), {
    wrapper: ({ children }) => <TruthlineProvider i18n={i18n}>{children}</TruthlineProvider>,
  });
  const wishes = [
    [1, 'rings'],
    [3, 'rings'],
    [1, 'd'],
    [0, 'slots'],
    [1, 'min'],
    [1, 'cup'],
  ] as const;
  expect(wishes.map(([count, unit]) => `${count} ${result.current(unit, count)}`)).toEqual(expected);
});
