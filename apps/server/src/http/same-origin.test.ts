import { describe, expect, test } from 'vitest';
import { isOurHost, isOurPage } from './same-origin.ts';

describe('isOurHost', () => {
  test.each(['127.0.0.1:5180', 'localhost:5180', '[::1]:5180', '192.168.1.20:5180'])('%s is ours', host => {
    expect(isOurHost({ host }, null)).toBe(true);
  });

  test('a name that merely points here is refused', () => {
    expect(isOurHost({ host: 'rebound.example' }, null)).toBe(false);
    expect(isOurHost({ host: 'rebound.example' }, 'https://truthline.example')).toBe(false);
    expect(isOurHost({ host: 'truthline.example' }, 'https://truthline.example')).toBe(true);
    expect(isOurHost({}, null)).toBe(false);
  });
});

describe('isOurPage', () => {
  const host = '127.0.0.1:5180';

  test('the own page and programs that are no browser may', () => {
    expect(isOurPage({ host, origin: 'http://127.0.0.1:5180' }, null)).toBe(true);
    expect(isOurPage({ host }, null)).toBe(true);
    expect(
      isOurPage({ host: 'inside:5180', origin: 'https://truthline.example' }, 'https://truthline.example'),
    ).toBe(true);
  });

  test('another page may not, even from another port of the same machine', () => {
    expect(isOurPage({ host, origin: 'https://elsewhere.example' }, null)).toBe(false);
    expect(isOurPage({ host, origin: 'http://127.0.0.1:9999' }, null)).toBe(false);
    expect(isOurPage({ host, origin: 'null' }, null)).toBe(false);
    expect(isOurPage({ host, 'sec-fetch-site': 'cross-site' }, null)).toBe(false);
  });
});
