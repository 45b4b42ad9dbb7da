import { expect, test } from 'vitest';
import { keysAsText, matchesKeys } from './tool-action.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test('a shortcut is matched exactly', () => {
  expect(matchesKeys(press('z', { ctrlKey: true }), 'mod+z')).toBe(true);
  expect(matchesKeys(press('z', { metaKey: true }), 'mod+z')).toBe(true);
  expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'mod+z')).toBe(false);
  expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'mod+shift+z')).toBe(true);
  expect(matchesKeys(press('n', { ctrlKey: true }), 'n')).toBe(false);
  expect(matchesKeys(press('Delete'), 'delete')).toBe(true);
});

test('signs that need shift on some keyboards match with it', () => {
  expect(matchesKeys(press('?', { shiftKey: true }), '?')).toBe(true);
  expect(matchesKeys(press('+', { shiftKey: true }), 'plus')).toBe(true);
});

test('keys are shown as the machine writes them', () => {
  expect(keysAsText('mod+shift+z', true)).toBe('⌘⇧Z');
  expect(keysAsText('mod+shift+z', false)).toBe('Ctrl+Shift+Z');
  expect(keysAsText('alt+arrowup', false)).toBe('Alt+↑');
  expect(keysAsText('f2', false)).toBe('F2');
  expect(keysAsText('escape', false)).toBe('Esc');
});
