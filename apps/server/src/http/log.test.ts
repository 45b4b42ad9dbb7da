import { expect, test } from 'vitest';
import { openLog, pathOnly } from './log.ts';

const loggedOf = (error: unknown): unknown => {
  const lines: string[] = [];
  openLog('error', { write: line => lines.push(line) }).error({ err: error }, 'a call failed');
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
};

test.each(['key (email)=(ada@example.com) exists', 'two lines\n    at ada@example.com', ''])(
  'an error is logged by class, code and place, and without its message: %j',
  message => {
    const entry = loggedOf(
      Object.assign(new TypeError(message), { code: '23505', detail: 'ada@example.com' }),
    );
    expect(entry).toMatchObject({
      msg: 'a call failed',
      err: {
        type: 'TypeError',
        code: '23505',
        stack: expect.arrayContaining([expect.stringMatching(/^at .*log\.test\.ts/)]),
      },
    });
    expect(JSON.stringify(entry)).not.toContain('ada@');
  },
);

test('a stack that does not begin with the message is left out, and so is what is no error', () => {
  const error = new Error('ada@example.com');
  const { stack } = error;
  error.message = 'rewritten';
  expect(stack).toContain('ada@');
  expect(JSON.stringify(loggedOf(error))).not.toContain('ada@');
  expect(JSON.stringify(loggedOf('ada@example.com'))).not.toContain('ada@');
});

test('a path is logged without its query, and the address of a survey without its token', () => {
  expect(pathOnly('/setup?token=secret')).toBe('/setup');
  expect(pathOnly('/s/secret?x=1')).toBe('/s/');
  expect(pathOnly('/service-worker.js')).toBe('/service-worker.js');
});
