import { cardIdSchema, momentIdSchema } from '@truthline/blueprint';
import {
  makeCard,
  makeFailurePoint,
  makeStep,
  makeWaitPoint,
  withRecords,
} from '@truthline/blueprint/testing';
import { contrast } from '@truthline/ui';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayEnglish as say } from '../testing/say-english.ts';
import { visit } from '../testing/visit.ts';
import { FEW_ANSWERS, measuredFigure, pairFigure, scoreFigure, spreadFigure } from './audit-figures.ts';
import { keepFigures } from './figure.ts';
import { figuresOf } from './figures-of.ts';
import { aboveBelow, amountColour, changeColour, shareColour } from './scales.ts';

const score = (value: number, n = 9, failed = 0) => ({ score: value, n, failed });
const card = cardIdSchema.parse('customer-s2-1');
const [moment] = Object.values(visit.moment);
if (moment === undefined) throw new Error('the fixture has a moment');

describe('a moment nobody answered', () => {
  test('is said to have no answers and never drawn as zero', () => {
    for (const figure of [
      scoreFigure(undefined),
      scoreFigure({ score: null, n: 0, failed: 0 }),
      pairFigure('trend', undefined),
      pairFigure('kinds', { one: null, other: null }),
    ]) {
      expect(figure).toMatchObject({ text: '–', colour: null, sign: 'thin' });
      expect(figure.read(say)).toBe('no answers');
    }
  });

  test('on one side has the other side’s figure and no difference', () => {
    expect(pairFigure('trend', { one: score(78), other: null })).toMatchObject({ text: '78', colour: null });
    expect(pairFigure('kinds', { one: null, other: score(66) })).toMatchObject({
      text: '–/66',
      sign: 'thin',
    });
    expect(pairFigure('kinds', { one: null, other: score(66) }).read(say)).toContain('no self-audit');
  });
});

describe('a difference', () => {
  test('shows value, change and both counts, and adds up as it is read', () => {
    const figure = pairFigure('trend', { one: score(77.6, 8), other: score(72.6, 6) });
    expect(figure).toMatchObject({ text: '78 ▲5', count: '8/6', sign: 'plain' });
    expect(figure.read(say)).toBe('78 points (n = 8), +5 against 73 (n = 6) in the wave before');
    expect(pairFigure('kinds', { one: score(90), other: score(70) }).text).toBe('90/70 +20');
  });

  test('of few answers is dashed and says that it may be chance', () => {
    const figure = pairFigure('trend', { one: score(78, FEW_ANSWERS - 1), other: score(73) });
    expect(figure.sign).toBe('thin');
    expect(figure.read(say)).toContain('may be chance');
  });
});

test('a measured time beyond its standard is framed, whichever way is better', () => {
  const at = (median: number, better: 'lower' | 'higher') =>
    measuredFigure({ median, n: 9, unit: 'min', better, threshold: 10 }).sign;
  expect([at(9, 'lower'), at(11, 'lower'), at(9, 'higher'), at(11, 'higher')]).toEqual([
    'plain',
    'beyond',
    'beyond',
    'plain',
  ]);
});

describe('what the drawing itself says', () => {
  const judged = withRecords(
    withRecords(
      withRecords(
        withRecords(visit, 'failurePoint', [
          makeFailurePoint({ id: 'f1', cardId: card, severity: 9, occurrence: 5, detection: 3 }),
          makeFailurePoint({ id: 'f2', cardId: card, severity: 2, occurrence: 2, detection: 2 }),
        ]),
        'waitPoint',
        [
          makeWaitPoint({ id: 'w1', cardId: card, expectedSeconds: 900, toleratedSeconds: 600 }),
          makeWaitPoint({ id: 'w2', cardId: card, expectedSeconds: 60, toleratedSeconds: 600 }),
        ],
      ),
      'step',
      [
        makeStep({
          ...visit.step['s2'],
          id: 's2',
          stageId: visit.step['s2']?.stageId ?? '',
          acceptableSeconds: 300,
        }),
      ],
    ),
    'card',
    [
      makeCard({
        ...visit.card[card],
        id: card,
        laneId: 'customer',
        stepId: 's2',
        durationSeconds: 240,
        costCents: 1250,
        priceCents: 1000,
      }),
    ],
  );
  const own = (kind: 'priority' | 'waiting' | 'cost') => figuresOf({ kind }, judged).get(card)?.own;

  test('is the most pressing failure point, the worst wait, the time against what is accepted, and the cost', () => {
    expect(own('priority')).toMatchObject({ text: 'AP H', count: '2', sign: 'beyond' });
    expect(own('waiting')).toMatchObject({ text: '15′/10′', sign: 'beyond' });
    expect(own('cost')).toMatchObject({ text: '12.5', sign: 'beyond' });
    const time = figuresOf({ kind: 'time', label: null, measured: new Map() }, judged).get(card)?.own;
    expect(time).toMatchObject({ text: '4′/5′', sign: 'plain' });
    expect(time?.read(say)).toBe('takes 4′, accepted 5′');
  });

  test('leaves alone the cards it does not speak of', () => {
    expect([...figuresOf({ kind: 'waiting' }, judged).keys()]).toEqual([card]);
  });
});

describe('figures after a change', () => {
  const overlay = {
    kind: 'scores',
    label: { zh: '', en: '' },
    moments: new Map([[momentIdSchema.parse(moment.id), score(42, 7, 2)]]),
  } as const;

  test('are the very same object where nothing they show has changed', () => {
    const before = figuresOf(overlay, visit);
    const renamed = withRecords(visit, 'moment', [{ ...moment, name: { zh: '', en: 'Renamed' } }]);
    expect(keepFigures(before, figuresOf(overlay, renamed))).toBe(before);
  });

  test('keep the object of every card that shows the same', () => {
    const wait = (id: string, cardId: string, expectedSeconds: number) =>
      makeWaitPoint({ id, cardId, expectedSeconds, toleratedSeconds: 600 });
    const one = withRecords(visit, 'waitPoint', [wait('w1', card, 60), wait('w2', 'customer-s1-1', 60)]);
    const before = figuresOf({ kind: 'waiting' }, one);
    const next = keepFigures(
      before,
      figuresOf({ kind: 'waiting' }, withRecords(one, 'waitPoint', [wait('w1', card, 300)])),
    );
    expect(next).not.toBe(before);
    expect(next.get(cardIdSchema.parse('customer-s1-1'))).toBe(
      before.get(cardIdSchema.parse('customer-s1-1')),
    );
    expect(next.get(card)).not.toBe(before.get(card));
  });
});

test('every colour of every scale carries readable text', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), share => {
      for (const { fill, ink } of [
        aboveBelow(share * 2 - 1),
        changeColour(share * 160 - 80),
        shareColour(share * 3),
        amountColour(share),
      ])
        expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a moment of the network shows mean, middle half and dealers; the weakest are framed, few dealers dashed', () => {
  const spread = { score: 71.6, low: 60.2, high: 85, dealers: 58, n: 420, isWeakest: false };
  expect(spreadFigure(spread)).toMatchObject({ text: '72 60–85', count: '58', sign: 'plain' });
  expect(spreadFigure({ ...spread, dealers: 9 }).sign).toBe('thin');
  const weakest = spreadFigure({ ...spread, isWeakest: true });
  expect(weakest.sign).toBe('failed');
  expect(weakest.read(say)).toBe(
    'among the weakest: 72 points over 58 dealers, middle half 60 to 85, 420 answers',
  );
  expect(spreadFigure(undefined)).toMatchObject({ text: '–', sign: 'thin' });
});
