import { expect, test } from 'vitest';
import { tableOf } from './table.ts';

const light = (text: string) => `(${text.trim()})`;

test('ratios stand first, what was measured is lighter', () => {
  const table = tableOf(
    {
      title: 'push',
      figures: [{ name: 'p50', unit: 'ms', ours: 12.34, against: { name: 'INSERT', theirs: 0.5 } }],
      notes: ['quiet'],
    },
    light,
  );
  expect(table.split('\n').slice(2)).toEqual([
    '  24.7 ×  p50     INSERT     (12.3 ms)  (0.50 ms)',
    '(quiet)',
  ]);
});

test('sizes without a yardstick have no empty columns', () => {
  const table = tableOf(
    { title: 'sizes', figures: [{ name: 'script', unit: 'kB', ours: 237.4, against: null }], notes: [] },
    light,
  );
  expect(table.split('\n').slice(1)).toEqual(['  figure  (ours)', '  script  (237 kB)']);
});

test('a share below one per cent keeps three digits, and what is measured keeps its unit', () => {
  const table = tableOf(
    {
      title: 'statistics',
      figures: [
        { name: 'alerts', unit: '%', ours: 0.198, against: { name: 'at most', theirs: 0.25 } },
        { name: 'held', unit: '%', ours: 95.42, against: null },
      ],
      notes: [],
    },
    light,
  );
  expect(table).toContain('(0.198 %)');
  expect(table).toContain('(95.4 %)');
});

test('what is counted has no decimals', () => {
  const figures = [{ name: 'lost', unit: 'audits', ours: 0, against: null }] as const;
  const table = tableOf({ title: 'load', figures, notes: [] }, light);
  expect(table.split('\n').slice(1)).toEqual(['  figure  (ours)', '  lost    (0 audits)']);
});
