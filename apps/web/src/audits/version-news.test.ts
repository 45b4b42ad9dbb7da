import { expect, test } from 'vitest';
import { versionNews } from './version-news.ts';

test.each([
  ['the newest', 2, 2, null],
  ['an older one', 2, 3, 'newer'],
  ['one whose checklist is offered no more', 2, null, 'retired'],
  ['a newest one that was taken back, with an older one still offered', 2, 1, 'retired'],
])('an audit by %s', (_, version, newest, expected) => {
  const others = [{ checklistId: 'other', version: 9 }];
  const offered = newest === null ? others : [...others, { checklistId: 'visit', version: newest }];
  expect(versionNews({ checklistId: 'visit', version }, offered)).toBe(expected);
});
