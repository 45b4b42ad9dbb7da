import { cardIdSchema, type Blueprint } from '@truthline/blueprint';
import { makeLink, withRecords } from '@truthline/blueprint/testing';
import { describe, expect, it } from 'vitest';
import { visit } from '../testing/visit.ts';
import { pathClocks } from './path-clock.ts';

const form = (blueprint: Blueprint, id: string, kind: 'trigger' | 'decision' | 'outcome'): Blueprint => {
  const card = blueprint.card[cardIdSchema.parse(id)];
  if (card === undefined) throw new Error('the fixture has this card');
  return withRecords(blueprint, 'card', [{ ...card, form: kind }]);
};

/** Arrives, orders, and then pays and eats, or leaves at once. */
const walked = form(
  form(form(visit, 'customer-s1-1', 'trigger'), 'customer-s2-1', 'decision'),
  'customer-s3-1',
  'outcome',
);
const timed = withRecords(
  {
    ...walked,
    link: Object.fromEntries(Object.entries(walked.link).filter(([, link]) => link.kind === 'sequence')),
  },
  'step',
  Object.values(walked.step).map(step => ({ ...step, standardSeconds: 60, acceptableSeconds: 90 })),
);
const leaving = withRecords(timed, 'link', [
  makeLink({
    id: 'away',
    fromCardId: 'customer-s2-1',
    toCardId: 'evidence-s2-1',
    label: { zh: '离开', en: 'Leaves' },
    probability: 0.1,
  }),
]);

const atRate = (blueprint: Blueprint, centsPerMinute: number): Blueprint =>
  withRecords(
    blueprint,
    'journey',
    Object.values(blueprint.journey).map(journey => ({ ...journey, centsPerMinute })),
  );

describe('the clock of every path', () => {
  it('puts the three times side by side, the longest first and marked', () => {
    const card = leaving.card[cardIdSchema.parse('customer-s2-2')];
    if (card === undefined) throw new Error('the fixture has this card');
    const sold = withRecords(leaving, 'card', [{ ...card, priceCents: 1200 }]);
    const { clocks, scaleSeconds } = pathClocks(atRate(sold, 200), 'en');
    expect(
      clocks.map(clock => [
        clock.standardSeconds,
        clock.acceptableSeconds,
        clock.breakEvenSeconds,
        clock.longest,
      ]),
    ).toEqual([
      [180, 270, 360, true],
      [120, 180, null, false],
    ]);
    expect(clocks[0]).toMatchObject({ from: 'Enters', to: 'Eats' });
    expect(clocks[1]?.exits).toEqual(['Leaves']);
    expect(scaleSeconds).toBe(360);
  });

  it('says what is missing', () => {
    expect(pathClocks({ ...visit, link: {} }, 'en').gaps).toEqual([
      'noLinks',
      'noTrigger',
      'noOutcome',
      'noTimes',
      'noTolerance',
      'noPrice',
      'noRate',
    ]);
    expect(pathClocks(atRate(leaving, 200), 'en').gaps).toEqual(['noPrice']);
  });
});
