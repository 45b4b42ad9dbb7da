import { expect, test } from 'vitest';
import { problemSaid, takenOf } from './upload-answer.ts';

test('an answer to a piece says how far the file is', () => {
  expect(takenOf({ receivedBytes: 512, arrived: false, more: 1 })).toEqual({
    receivedBytes: 512,
    arrived: false,
  });
  for (const other of [
    null,
    'gone',
    [],
    {},
    { receivedBytes: '512', arrived: false },
    { receivedBytes: 512 },
  ])
    expect(takenOf(other)).toBeNull();
});

test('a refusal says why, with its values', () => {
  const problem = { code: 'fileRefused', values: { why: 'hash', most: 3 } };
  expect(problemSaid({ problem: { ...problem, messageKey: 'problem.fileRefused' } })).toEqual(problem);
  for (const other of [
    null,
    { problem: null },
    { problem: { code: 7, values: {} } },
    { problem: { code: 'fileRefused' } },
    { problem: { code: 'fileRefused', values: { why: null } } },
  ])
    expect(problemSaid(other)).toBeNull();
});
