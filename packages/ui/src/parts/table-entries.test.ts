import { expect, test } from 'vitest';
import { tableEntries } from './table-entries.ts';

const rows = [
  { id: 'a', region: 'North' },
  { id: 'b', region: 'East' },
  { id: 'c', region: 'North' },
  { id: 'd', region: 'East' },
];
const byName = (one: string, other: string) => one.localeCompare(other);
const lines = (grouping: Parameters<typeof tableEntries<(typeof rows)[number]>>[1]) =>
  tableEntries(rows, grouping, byName).map(entry =>
    entry.kind === 'row' ? entry.row.id : `${entry.text} ${entry.count}`,
  );

test('rows keep their order under their groups, pinned ones stand above and nowhere else', () => {
  const pinned = { has: ({ id }: { id: string }) => id === 'c', heading: 'Pinned' };
  const groupOf = ({ region }: { region: string }) => region;
  expect(lines({})).toEqual(['a', 'b', 'c', 'd']);
  expect(lines({ pinned })).toEqual(['Pinned 1', 'c', 'a', 'b', 'd']);
  expect(lines({ groupOf })).toEqual(['East 2', 'b', 'd', 'North 2', 'a', 'c']);
  expect(lines({ groupOf, pinned })).toEqual(['Pinned 1', 'c', 'East 2', 'b', 'd', 'North 1', 'a']);
  expect(lines({ pinned: { ...pinned, has: () => false } })).toEqual(['a', 'b', 'c', 'd']);
});
