import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const read = (variables: Record<string, string>) => {
  const result = readEnvironment(variables);
  return result.ok ? result.value : result.error;
};

describe('readEnvironment', () => {
  test('nothing set gives the demo on the own machine alone', () => {
    expect(read({})).toMatchObject({
      port: 5180,
      host: '127.0.0.1',
      demo: true,
      databaseUrl: null,
      publicUrl: null,
    });
  });

  test('an empty variable is an absent one', () => {
    expect(read({ TRUTHLINE_PORT: '', DATABASE_URL: '', TRUTHLINE_DEMO: '' })).toMatchObject({
      port: 5180,
      databaseUrl: null,
      demo: true,
    });
  });

  test.each([
    ['TRUTHLINE_PORT', '80a'],
    ['TRUTHLINE_PORT', '70000'],
    ['TRUTHLINE_DEMO', 'yes'],
    ['TRUTHLINE_PUBLIC_URL', 'ftp://example.com'],
    ['TRUTHLINE_PUBLIC_URL', 'https://example.com/below'],
    ['DATABASE_URL', 'mysql://example.com/x'],
    ['SMTP_URL', 'https://mail.example.com'],
    ['MAIL_FROM', 'Truthline'],
  ])('%s=%s is named, and its value is not repeated', (name, value) => {
    expect(read({ [name]: value })).toEqual({ variables: [name] });
  });

  test('mail is set up with a server and a sender, or not at all', () => {
    const [url, from] = ['smtp://user:word@mail.example.com:587', 'Truthline <truthline@example.com>'];
    expect(read({})).toMatchObject({ mail: null });
    expect(read({ SMTP_URL: url, MAIL_FROM: from })).toMatchObject({ mail: { url, from } });
    expect(read({ SMTP_URL: url })).toEqual({ variables: ['MAIL_FROM'] });
    expect(read({ MAIL_FROM: 'truthline@example.com', SMTP_URL: '' })).toEqual({ variables: ['SMTP_URL'] });
  });

  test('every bad variable is named at once', () => {
    expect(read({ TRUTHLINE_PORT: 'x', TRUTHLINE_DEMO: 'x' })).toEqual({
      variables: ['TRUTHLINE_DEMO', 'TRUTHLINE_PORT'],
    });
  });
});
