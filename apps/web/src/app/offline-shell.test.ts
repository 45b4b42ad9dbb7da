import { expect, test } from 'vitest';
import { shellFiles } from './offline-shell.ts';

test('only the files of the app itself are kept, never an answer of the server', () => {
  const origin = 'https://truthline.example';
  expect(
    shellFiles(
      [
        `${origin}/assets/index-abc.js`,
        `${origin}/before-paint.js`,
        `${origin}/trpc/session.me`,
        'https://elsewhere.example/assets/x.js',
      ],
      origin,
    ),
  ).toEqual([`${origin}/assets/index-abc.js`, `${origin}/before-paint.js`]);
});
