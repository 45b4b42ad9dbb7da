import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT_CODES as CLI } from '../../apps/cli/src/exit-code.ts';
import { EXIT_CODES as SERVER } from '../../apps/server/src/start/exit-code.ts';
import { root } from './walk.ts';

/** The numbers of a page's table of exit codes, in its order. */
const printed = (page: string): readonly number[] => {
  const lines = readFileSync(join(root, 'docs', page), 'utf8').split('\n');
  const head = lines.findIndex(line => /^\| code +\| meaning/.test(line));
  const end = lines.findIndex((line, at) => at > head && !line.startsWith('|'));
  return lines.slice(head + 2, end).map(line => Number(line.split('|')[1]));
};

test.each([
  ['cli.md', CLI],
  ['operating.md', SERVER],
])('docs/%s prints the exit codes that the code has', (page, codes) => {
  expect(printed(page)).toEqual(Object.values(codes));
});

test('a code of the server means the same where the command line passes it on', () => {
  const { badEnvironment, ...same } = SERVER;
  expect(CLI).toMatchObject(same);
  expect(CLI.usage).toBe(badEnvironment);
});
