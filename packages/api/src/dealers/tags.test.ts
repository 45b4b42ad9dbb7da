import { expect, test } from 'vitest';
import { tagsSchema } from './tags.ts';

test('tags are trimmed, told once whatever their case, and few', () => {
  expect(tagsSchema.parse([' 试点 ', 'EV', 'ev', '试点'])).toEqual(['试点', 'EV']);
  expect(tagsSchema.parse([])).toEqual([]);
  for (const bad of [[' '], ['x'.repeat(41)], Array.from({ length: 13 }, (_, at) => `tag ${at}`)])
    expect(tagsSchema.safeParse(bad).success).toBe(false);
});
