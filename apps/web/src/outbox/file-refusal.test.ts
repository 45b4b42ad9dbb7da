import { expect, test } from 'vitest';
import { refusalOf } from './file-refusal.ts';

test('what may pass is no refusal; what does not says why', () => {
  const passing = ['noAnswer', 'notSignedIn', 'storageFull', 'tryAgain', 'tooManyRequests', 'unexpected'];
  expect(passing.filter(code => refusalOf({ code }) !== null)).toEqual([]);
  expect(refusalOf({ code: 'fileRefused', values: { why: 'mediaType' } })).toBe('wrongType');
  expect(refusalOf({ code: 'fileRefused', values: { why: 'hash' } })).toBe('otherBytes');
  expect(refusalOf({ code: 'fileRefused', values: { why: 'announcedOtherwise' } })).toBe('other');
  expect(refusalOf({ code: 'pictureTooLarge', values: { limitMegapixels: 50 } })).toBe('tooLarge');
  expect(refusalOf({ code: 'auditNotOpen' })).toBe('closed');
  expect(refusalOf({ code: 'fileUnknown' })).toBe('unknown');
  expect(refusalOf({ code: 'of a newer server' })).toBe('other');
});
