import { contrast } from '@truthline/ui';
import { describe, expect, test } from 'vitest';
import { PEER_COLOURS, initials, peerColour } from './peer-look.ts';

test('white reads on every colour of a person', () => {
  for (const colour of PEER_COLOURS) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test('a person has one colour, and people have several', () => {
  const people = Array.from({ length: 200 }, (_, index) => `person-${index}`);
  expect(people.map(peerColour)).toEqual(people.map(peerColour));
  expect(new Set(people.map(peerColour)).size).toBe(PEER_COLOURS.length);
});

describe('initials', () => {
  test.each([
    ['Helen Marsh', 'HM'],
    ['Ada', 'A'],
    ['林知行', '知行'],
    ['周明', '周明'],
    ['Jean-Luc von Berg', 'JB'],
    ['  ', '?'],
  ])('of %j are %j', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
