// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from '../charts/value-colours.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const tokensOf = (scheme: 'light' | 'dark') => {
  const block = css.slice(css.indexOf(`color-scheme='${scheme}'`));
  const body = block.slice(0, block.indexOf('}'));
  return new Map([...body.matchAll(/--tl-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(match => [match[1], match[2]]));
};

const lanes = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];
const texts: readonly (readonly [string, string])[] = [
  ...['page', 'surface', 'sunken'].flatMap(ground => [
    ['text', ground] as const,
    ['text-muted', ground] as const,
  ]),
  ['accent', 'surface'],
  ['on-accent', 'accent'],
  ['above', 'above-soft'],
  ['below', 'below-soft'],
  ['text', 'middle-soft'],
  ['above', 'surface'],
  ['below', 'surface'],
  ['danger', 'surface'],
  ['on-danger', 'danger'],
  ...lanes.flatMap(lane => [
    [`lane-${lane}-text`, `lane-${lane}`] as const,
    [`lane-${lane}-text`, `lane-${lane}-head`] as const,
    ['text', `lane-${lane}`] as const,
  ]),
];

test.each(['light', 'dark'] as const)('text keeps 4.5:1 on its ground in the %s scheme', scheme => {
  const tokens = tokensOf(scheme);
  const weak = texts
    .map(([ink, ground]) => ({
      pair: `${ink} on ${ground}`,
      ratio: contrast(tokens.get(ink) ?? '#000000', tokens.get(ground) ?? '#000000'),
    }))
    .filter(({ ratio }) => ratio < 4.5);
  expect(weak).toEqual([]);
});

test.each(['light', 'dark'] as const)('marks keep 3:1 on the surface in the %s scheme', scheme => {
  const tokens = tokensOf(scheme);
  const marks = ['border-strong', 'focus', ...lanes.map(lane => `lane-${lane}-accent`)];
  const weak = marks.filter(
    mark => contrast(tokens.get(mark) ?? '#000000', tokens.get('surface') ?? '#000000') < 3,
  );
  expect(weak).toEqual([]);
});

test('both schemes define the same tokens', () => {
  expect([...tokensOf('dark').keys()]).toEqual([...tokensOf('light').keys()]);
});
