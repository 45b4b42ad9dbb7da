import { expect, test } from 'vitest';
import { refusedLicence } from './permissive.ts';

test.each([
  ['react', 'MIT', false],
  ['type-fest', '(MIT OR CC0-1.0)', false],
  ['either', '(GPL-3.0 OR MIT)', false],
  ['both', 'Apache-2.0 AND BSL-1.0', false],
  ['both-bad', 'MIT AND GPL-3.0', true],
  ['strong', 'GPL-3.0-only', true],
  ['silent', 'none', true],
  ['png-js', 'none', false],
  ['mailer', 'MIT-0', false],
  ['compressor', '(MIT AND Zlib)', false],
  ['axe-core', 'MPL-2.0', false],
  ['something-we-ship', 'MPL-2.0', true],
])('%s under %s: refused %s', (name, expression, refused) => {
  expect(refusedLicence(name, expression)).toBe(refused);
});
