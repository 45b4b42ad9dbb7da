import { expect, test } from 'vitest';
import { driversSearch } from './drivers-search.ts';

test('the drivers of one version of one survey have an address', () => {
  expect(driversSearch({ survey: 'aftersales-voice', version: '2' })).toEqual({
    survey: 'aftersales-voice',
    version: 2,
  });
  expect(driversSearch({ survey: 'aftersales-voice', version: 3 })).toMatchObject({ version: 3 });
  expect(driversSearch({ survey: 'aftersales-voice', version: '0' })).toEqual({ survey: 'aftersales-voice' });
  // A version of no survey says nothing.
  expect(driversSearch({ version: 2 })).toEqual({});
});
