import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../answer.ts';
import type { ChecklistVersion, Item } from '../checklist.ts';
import {
  buildChecklist,
  buildItem,
  level,
  multiScale,
  no,
  notApplicable,
  notObserved,
  ordinalScale,
  pickupScale,
  yes,
} from '../testing/build-checklist.ts';
import { calibrate } from './calibrate.ts';
import { sideBySide, tallySelfMystery, type ComparedAudit } from './compare-self-with-mystery.ts';
import { categoryOf, scoreCategories } from './score-categories.ts';

const compareSelfWithMystery = (version: ChecklistVersion, audits: readonly ComparedAudit[]) => {
  const tally = tallySelfMystery(version);
  tally.add(audits);
  return tally.found();
};

const audit = (
  dealerId: string,
  kind: ComparedAudit['kind'],
  answers: readonly Answer[],
  startedAt = '2026-03-02T08:00:00.000Z',
): ComparedAudit => ({ auditId: `${dealerId} ${kind} ${startedAt}`, dealerId, kind, answers, startedAt });

/** A self-audit and a mystery visit for every count of a table: rows are what dealers say, columns what visits find. */
const pairsOf = (table: readonly (readonly number[])[], answer: (category: number) => Answer) =>
  table.flatMap((row, self) =>
    row.flatMap((count, mystery) =>
      Array.from({ length: count }, (_, index) => `d-${self}-${mystery}-${index}`).flatMap(dealer => [
        audit(dealer, 'self', [answer(self)]),
        audit(dealer, 'mystery', [answer(mystery)]),
      ]),
    ),
  );

/** An item answered by one of many numbers, each worth its share of `most`. */
const numberItem = (id: string, most: number, numbers: readonly number[]): Item =>
  buildItem(id, {
    scale: {
      type: 'single',
      options: [...new Set(numbers)].map(number => ({
        key: String(number),
        text: { zh: '', en: '' },
        score: number / most,
      })),
    },
  });
const said = (itemId: string, number: number): Answer => ({
  itemId,
  state: 'answered',
  value: { type: 'single', option: String(number) },
  note: '',
});

describe('AG-1 self-audits against mystery visits', () => {
  test('3 × 3: κ .7964094, AC1 .8493305', () => {
    const keys = ['notMet', 'partly', 'met'];
    const table = [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ];
    const version = buildChecklist([buildItem('a', { scale: ordinalScale })]);
    const { items, dealers } = compareSelfWithMystery(
      version,
      pairsOf(table, category => level('a', keys[category] ?? 'met')),
    );
    expect(dealers).toBe(100);
    expect(items[0]?.kappa).toBeCloseTo(0.7964094, 7);
    expect(items[0]?.ac1).toBeCloseTo(0.8493305, 7);
    // Gwet (2014), as printed with irrCAC.
    expect(items[0]?.ac1Interval?.low).toBeCloseTo(0.76358, 5);
    expect(items[0]?.kappaInterval?.high).toBeCloseTo(0.913, 3);
    expect(items[0]).toMatchObject({ n: 100, agreement: 0.89, selfHigher: 4, mysteryHigher: 7 });
  });

  test('the paradox (Gwet 2008): agreement .944, κ −.0234, AC1 .9408', () => {
    const version = buildChecklist([buildItem('a')]);
    const table = [
      [118, 5],
      [2, 0],
    ];
    const { items } = compareSelfWithMystery(
      version,
      pairsOf(table, category => (category === 0 ? no('a') : yes('a'))),
    );
    expect(items[0]?.agreement).toBeCloseTo(0.944, 10);
    expect(items[0]?.kappa).toBeCloseTo(-0.0234, 4);
    expect(items[0]?.ac1).toBeCloseTo(0.9408, 4);
  });

  test('bias and limits of the peak flows of Bland & Altman (1986), as scores of a thousandth', () => {
    const large = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
    const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];
    const version = buildChecklist([numberItem('a', 1000, [...large, ...mini])]);
    const { scores, alarm, points } = compareSelfWithMystery(
      version,
      large.flatMap((number, index) => [
        audit(`d${index}`, 'self', [said('a', number)]),
        audit(`d${index}`, 'mystery', [said('a', mini[index] ?? 0)]),
      ]),
    );
    expect(points).toHaveLength(17);
    expect(scores?.bias).toBeCloseTo(-0.21, 2);
    expect(scores?.deviation).toBeCloseTo(3.88, 2);
    expect(scores?.low).toBeCloseTo(-0.2118 - 1.96 * 3.8765, 2);
    expect(alarm).toBe(false);
  });

  test('the last audit of a kind speaks for its dealer; who has only one kind is counted aside', () => {
    const version = buildChecklist([buildItem('a'), buildItem('only', { auditKinds: ['self'] })]);
    const found = compareSelfWithMystery(version, [
      audit('d1', 'self', [no('a'), yes('only')], '2026-03-01T08:00:00.000Z'),
      audit('d1', 'self', [yes('a'), yes('only')], '2026-03-09T08:00:00.000Z'),
      audit('d1', 'mystery', [yes('a')]),
      audit('d1', 'oem', [no('a')]),
      audit('d2', 'self', [yes('a'), yes('only')]),
      audit('d3', 'mystery', [yes('a')]),
      audit('d4', 'mystery', [notObserved('a')]),
      audit('d4', 'self', [yes('a'), no('only')]),
    ]);
    expect(found).toMatchObject({ dealers: 2, onlySelf: 1, onlyMystery: 1, disagreeMost: [], scores: null });
    expect(found.items).toEqual([
      {
        itemId: 'a',
        n: 1,
        agreement: 1,
        ac1: 1,
        kappa: null,
        ac1Interval: null,
        kappaInterval: null,
        selfHigher: 0,
        mysteryHigher: 0,
      },
    ]);
  });

  test('scores are compared by the items that both sides scored', () => {
    const version = buildChecklist([
      buildItem('a'),
      buildItem('b'),
      buildItem('own', { auditKinds: ['self'] }),
    ]);
    const { points } = compareSelfWithMystery(version, [
      audit('d', 'self', [yes('a'), no('b'), no('own')]),
      audit('d', 'mystery', [yes('a'), notObserved('b')]),
    ]);
    expect(points).toEqual([{ dealerId: 'd', self: 100, mystery: 100 }]);
  });

  test('four dealers who flatter themselves raise no alarm yet, five do', () => {
    const version = buildChecklist([buildItem('a')]);
    const flattering = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        audit(`d${index}`, 'self', [yes('a')]),
        audit(`d${index}`, 'mystery', [no('a')]),
      ]).flat();
    expect(compareSelfWithMystery(version, flattering(4)).alarm).toBe(false);
    expect(compareSelfWithMystery(version, flattering(5)).alarm).toBe(true);
  });

  test('one dealer side by side: the last of each kind, the items that both scored', () => {
    const version = buildChecklist([buildItem('a'), buildItem('b'), buildItem('c')]);
    const self = audit('d', 'self', [yes('a'), yes('b'), notApplicable('c')]);
    const visits = [
      audit('d', 'mystery', [yes('a'), yes('b'), yes('c')], '2026-03-01T08:00:00.000Z'),
      audit('d', 'mystery', [yes('a'), no('b'), yes('c')], '2026-03-05T08:00:00.000Z'),
    ];
    expect(sideBySide(version, [self, ...visits])).toMatchObject({
      self: { auditId: self.auditId, score: 100 },
      mystery: { auditId: visits[1]?.auditId, score: 50 },
      items: [
        { itemId: 'a', self: 1, mystery: 1 },
        { itemId: 'b', self: 1, mystery: 0 },
      ],
    });
    expect(sideBySide(version, visits)).toBeNull();
  });

  test('the ten that disagree most come worst first, and dealers who flatter themselves raise the alarm', () => {
    const ids = Array.from({ length: 14 }, (_, index) => `i${index}`);
    const version = buildChecklist(ids.map(id => buildItem(id)));
    // Item k is found wanting at k of 14 dealers; every dealer says yes to everything.
    const audits = ids.flatMap((dealer, at) => [
      audit(
        dealer,
        'self',
        ids.map(id => yes(id)),
      ),
      audit(
        dealer,
        'mystery',
        ids.map((id, index) => (at < index ? no(id) : yes(id))),
      ),
    ]);
    const found = compareSelfWithMystery(version, audits);
    expect(found.disagreeMost).toEqual(['i13', 'i12', 'i11', 'i10', 'i9', 'i8', 'i7', 'i6', 'i5', 'i4']);
    expect(found.scores?.bias).toBeCloseTo((100 * 6.5) / 14, 10);
    expect(found.alarm).toBe(true);
    expect(compareSelfWithMystery(version, audits.toReversed())).toEqual(found);
    const oneByOne = tallySelfMystery(version);
    for (const own of Map.groupBy(audits.toReversed(), ({ dealerId }) => dealerId).values())
      oneByOne.add(own);
    expect(oneByOne.found()).toEqual(found);
  });

  test('classes of scores are those of the scale; a share stands between nothing and everything', () => {
    expect(scoreCategories(ordinalScale)).toEqual([0, 0.5, 1]);
    expect(scoreCategories(pickupScale)).toEqual([0, 0.5, 1]);
    expect(scoreCategories({ type: 'text' })).toEqual([]);
    const shares = scoreCategories(multiScale(['a', 'b', 'c']));
    expect([0, 1 / 3, 2 / 3, 0.99, 1].map(score => categoryOf(shares, score))).toEqual([0, 1, 1, 1, 2]);
    expect([0.2, 0.75].map(score => categoryOf([0, 1], score))).toEqual([0, 1]);
  });
});

describe('AG-2 calibration', () => {
  /** Krippendorff (2011), four observers and twelve units, with ratings missing. */
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ];
  const version = buildChecklist(
    Array.from({ length: 12 }, (_, index) => numberItem(`u${index + 1}`, 5, [1, 2, 3, 4, 5])),
  );
  const ratings = observers.map((row, rater) => ({
    visitId: 'visit',
    raterId: `r${rater}`,
    kind: 'mystery' as const,
    answers: row.map((number, index) =>
      number === null ? notObserved(`u${index + 1}`) : said(`u${index + 1}`, number),
    ),
  }));

  test('one recorded visit, item by item: α .849 over all (interval, Krippendorff 2011), unit 6 to be reworded', () => {
    const found = calibrate(version, ratings);
    expect(found.alpha).toBeCloseTo(0.849, 3);
    expect(found).toMatchObject({ visits: 1, raters: 4 });
    expect(found.items.filter(({ flagged }) => flagged).map(({ itemId }) => itemId)).toEqual(['u6']);
    expect(found.items[3]).toEqual({ itemId: 'u4', alpha: 1, ratings: 4, withoutScore: 0, flagged: false });
    expect(found.items[11]).toEqual({
      itemId: 'u12',
      alpha: null,
      ratings: 0,
      withoutScore: 3,
      flagged: false,
    });
    const weighted = found.items.reduce((sum, item) => sum + (item.alpha ?? 0) * item.ratings, 0);
    expect(weighted / found.items.reduce((sum, item) => sum + item.ratings, 0)).toBeCloseTo(
      found.alpha ?? 0,
      12,
    );
  });

  test('the order of auditors changes nothing, and agreement everywhere flags nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ratings, { minLength: 4 }), shuffled => {
        const { scores, ...found } = calibrate(version, shuffled);
        const { scores: others, ...expected } = calibrate(version, ratings);
        expect(scores).toHaveLength(others.length);
        expect(found.items.map(({ flagged, ratings: n }) => [flagged, n])).toEqual(
          expected.items.map(({ flagged, ratings: n }) => [flagged, n]),
        );
        expect(found.alpha).toBeCloseTo(expected.alpha ?? 0, 12);
      }),
    );
    const [one] = ratings;
    if (one === undefined) throw new Error('four raters');
    const twins = calibrate(version, [one, { ...one, raterId: 'other' }]);
    expect(twins.items.every(({ flagged }) => !flagged)).toBe(true);
    expect(calibrate(version, [])).toMatchObject({ visits: 0, raters: 0, alpha: null, scores: [] });
  });

  test('what is only recorded is not rated, and "not applicable" is counted beside α', () => {
    const mixed = buildChecklist([buildItem('a'), buildItem('b', { scale: { type: 'date' } })]);
    const rating = (raterId: string, answer: Answer) => ({
      visitId: 'v',
      raterId,
      kind: 'oem' as const,
      answers: [answer],
    });
    const found = calibrate(mixed, [
      rating('x', yes('a')),
      rating('y', no('a')),
      rating('z', notApplicable('a')),
    ]);
    expect(found.items).toEqual([
      { itemId: 'a', alpha: expect.closeTo(0, 12), ratings: 2, withoutScore: 1, flagged: true },
    ]);
  });
});
