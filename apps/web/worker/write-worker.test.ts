import { expect, test } from 'vitest';
import { partsToKeep } from './write-worker.ts';

test('a phone keeps every script and style, and neither fonts nor the pictures of rule pages', () => {
  expect(
    partsToKeep([
      'index.html',
      'assets/index-abc.js',
      'assets/index-def.css',
      'assets/noto-sans-sc-12-wght-ghi.woff2',
      'assets/L05-wrong-Dm_wHjAQ.svg',
      'assets/L05-wrong-Dm_wHjAQ.js',
    ]),
  ).toEqual(['/assets/index-abc.js', '/assets/index-def.css', '/before-paint.js']);
});
