import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printLifePage } from './print-life-page.ts';

test('docs/audit-life.md is what the machine prints', () => {
  const page = readFileSync(new URL('../../../../docs/audit-life.md', import.meta.url), 'utf8');
  expect(page).toBe(printLifePage());
});
