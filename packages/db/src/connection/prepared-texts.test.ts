import { expect, test } from 'vitest';
import { nameTexts } from './prepared-texts.ts';

test('a statement that comes again gets a name and keeps it; one that comes once gets none', () => {
  const nameOf = nameTexts();
  expect(nameOf('select 1')).toBeUndefined();
  const name = nameOf('select 1');
  expect(name).toBeTypeOf('string');
  expect(nameOf('select 1')).toBe(name);
  expect(nameOf('select 2')).toBeUndefined();
  expect(nameOf('select 2')).not.toBe(name);
});

test('however many different statements come, 300 have a name at most', () => {
  const nameOf = nameTexts();
  const texts = Array.from({ length: 2000 }, (_, index) => `select ${index}`);
  const named = texts.map(text => nameOf(text) ?? nameOf(text)).filter(name => name !== undefined);
  expect(new Set(named).size).toBe(300);
  expect(nameOf('select 0')).toBe(named[0]);
});
