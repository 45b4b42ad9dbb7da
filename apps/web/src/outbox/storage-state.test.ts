import { expect, test } from 'vitest';
import { ROOM_NEEDED, storageWarning } from './storage-state.ts';

test.each([
  ['none', { keeps: true, free: ROOM_NEEDED, secure: true }],
  ['none', { keeps: true, free: null, secure: true }],
  ['nothingKept', { keeps: false, free: ROOM_NEEDED, secure: false }],
  ['littleRoom', { keeps: true, free: ROOM_NEEDED - 1, secure: true }],
  ['onlineOnly', { keeps: true, free: null, secure: false }],
] as const)('%s', (warning, facts) => {
  expect(storageWarning(facts)).toBe(warning);
});
