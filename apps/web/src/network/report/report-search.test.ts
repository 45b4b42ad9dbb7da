import { expect, test } from 'vitest';
import { networkSearch } from '../frame/network-search.ts';
import { reportSearch, searchOf } from './report-search.ts';

test('panels stand in the address in the order they are printed; what is unknown or said twice is left out', () => {
  expect(
    reportSearch({ panels: ['funnel', 'league', 'funnel', 'colours'], language: 'zh', title: 'Board' }),
  ).toEqual({
    panels: ['funnel', 'league'],
    language: 'zh',
    title: 'Board',
  });
  expect(reportSearch({ panels: [], language: 'fr', title: '' })).toEqual({});
  expect(reportSearch({ panels: 'league', title: 'x'.repeat(200) })).toEqual({
    panels: ['league'],
    title: 'x'.repeat(120),
  });
});

test('a report that was kept opens with all that it was kept with', () => {
  const search = searchOf({
    panels: ['league'],
    language: 'zh',
    title: 'Board',
    timeZone: 'Asia/Shanghai',
    selection: {
      checklistId: 'sales',
      waveIds: ['w'],
      kinds: ['oem'],
      regionIds: ['r'],
      sizes: ['small'],
      counting: 'submitted',
    },
  });
  expect({ ...networkSearch(search), ...reportSearch(search) }).toEqual({
    checklist: 'sales',
    waves: ['w'],
    kind: 'oem',
    regions: ['r'],
    sizes: ['small'],
    counting: 'submitted',
    panels: ['league'],
    language: 'zh',
    title: 'Board',
  });
});
