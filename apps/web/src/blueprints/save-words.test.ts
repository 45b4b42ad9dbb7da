import type { ProblemCode } from '@truthline/api';
import { expect, test } from 'vitest';
import { CallFailed } from '../app/call-failed.ts';
import { saveWord } from './save-words.ts';

const saved = {
  saveState: 'saved',
  pendingCount: 0,
  readOnly: false,
  outboxFailed: false,
  diverged: false,
  keeping: false,
} as const;
const link = { trouble: null, live: true };
const offline = { ...saved, saveState: 'offline', pendingCount: 2 } as const;
const problem = (code: ProblemCode) =>
  new CallFailed({ code, messageKey: `problem.${code}`, values: {}, place: [] });

test('saved is said only where nothing stands against it', () => {
  expect(saveWord(saved, link)).toBe('saved');
  expect(saveWord({ ...saved, outboxFailed: true }, link)).toBe('outboxFailedClean');
  expect(saveWord({ ...saved, diverged: true }, link)).toBe('diverged');
  expect(saveWord(saved, { ...link, live: false })).toBe('late');
  expect(saveWord({ ...saved, saveState: 'saving' }, link)).toBe('reading');
  expect(saveWord({ ...saved, saveState: 'saving', pendingCount: 1 }, link)).toBe('saving');
});

test('a reader has no outbox to worry about', () => {
  expect(saveWord({ ...saved, readOnly: true, outboxFailed: true }, link)).toBe('readOnly');
  expect(saveWord({ ...saved, readOnly: true }, { ...link, live: false })).toBe('readOnlyLate');
});

test('what is not sent says why: no connection, signed out, or a server that will not', () => {
  expect(saveWord(offline, link)).toBe('offline');
  expect(saveWord(offline, { ...link, trouble: new Error('lost') })).toBe('offline');
  expect(saveWord({ ...offline, pendingCount: 0 }, link)).toBe('offlineClean');
  expect(saveWord(offline, { ...link, trouble: problem('notSignedIn') })).toBe('signedOut');
  expect(saveWord(offline, { ...link, trouble: problem('unexpected') })).toBe('trouble');
  expect(saveWord({ ...offline, pendingCount: 0 }, { ...link, trouble: problem('unexpected') })).toBe(
    'troubleClean',
  );
  expect(saveWord({ ...offline, outboxFailed: true }, link)).toBe('outboxFailed');
  expect(saveWord({ ...offline, keeping: true }, link)).toBe('saving');
});
