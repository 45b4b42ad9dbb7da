import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, recordSchemas } from './blueprint.ts';
import { INVARIANTS } from './invariants/violation.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const rows = (page: string) =>
  page
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.split('|').map(cell => cell.trim()));

describe('docs/model.md', () => {
  const documented = new Map<string, string[]>();
  let table = '';
  for (const [, first = '', field = ''] of rows(read('../../../docs/model.md'))) {
    const named = /^`(\w+)`$/.exec(first)?.[1];
    if (named !== undefined) table = named;
    const name = /^`(\w+)`$/.exec(field)?.[1];
    if (name !== undefined) documented.set(table, [...(documented.get(table) ?? []), name]);
  }

  test.each(TABLE_NAMES)('names every field of %s, in order', name => {
    expect(documented.get(name)).toEqual(Object.keys(recordSchemas[name].shape));
  });
});

test('SPEC.md numbers the invariants in the order of the code', () => {
  const numbered = rows(read('../SPEC.md')).filter(([, id = '']) => /^I\d+$/.test(id));
  expect(numbered.map(([, id, name]) => [id, name])).toEqual(
    INVARIANTS.map((invariant, index) => [`I${index + 1}`, `\`${invariant}\``]),
  );
});
