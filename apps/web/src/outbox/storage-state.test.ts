import { expect, test } from 'vitest';
import { QUOTA_EXPECTED, ROOM_NEEDED, storageDoubt, storageWarning } from './storage-state.ts';

test.each([
  ['none', { keeps: true, free: ROOM_NEEDED, secure: true }],
  ['none', { keeps: true, free: null, secure: true }],
  ['nothingKept', { keeps: false, free: ROOM_NEEDED, secure: false }],
  ['littleRoom', { keeps: true, free: ROOM_NEEDED - 1, secure: true }],
  ['onlineOnly', { keeps: true, free: null, secure: false }],
] as const)('%s', (warning, facts) => {
  expect(storageWarning(facts)).toBe(warning);
});

test.each([
  ['none', { quota: QUOTA_EXPECTED, persistent: true }],
  ['none', { quota: null, persistent: null }],
  ['smallQuota', { quota: QUOTA_EXPECTED - 1, persistent: true }],
  ['smallQuota', { quota: 0, persistent: false }],
  ['notPersistent', { quota: QUOTA_EXPECTED, persistent: false }],
  ['notPersistent', { quota: null, persistent: false }],
] as const)('doubt: %s', (doubt, promise) => {
  expect(storageDoubt(promise)).toBe(doubt);
});
