import { expect, test } from 'vitest';
import { relativeLinks } from './links.ts';

test('links and pictures by path are found with their lines; addresses and anchors are not paths', () => {
  const page =
    '[a](docs/a.md)\n![b](b.png) and [c](../c.md#part)\n[d](https://example.org) [e](#here) [f](mailto:x@y.z)';
  expect(relativeLinks(page)).toEqual([
    { target: 'docs/a.md', line: 1 },
    { target: 'b.png', line: 2 },
    { target: '../c.md', line: 2 },
  ]);
});
