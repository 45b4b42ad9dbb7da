import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fleissKappa, krippendorffAlpha, partAlphas } from './rater-agreement.ts';
import { quadraticWeights, tableAgreement } from './table-agreement.ts';

describe('two raters', () => {
  test('3 × 3: κ .7964094, AC1 .8493305, α .7972585', () => {
    const result = tableAgreement([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]);
    expect(result?.kappa).toBeCloseTo(0.7964094, 7);
    expect(result?.ac).toBeCloseTo(0.8493305, 7);
    expect(result?.alpha).toBeCloseTo(0.7972585, 7);
    // Gwet (2014), two abstractors of 100 records, as printed with his package irrCAC: (.680, .913) and (.76358, .93508).
    expect(result?.kappaInterval?.low).toBeCloseTo(0.68, 3);
    expect(result?.kappaInterval?.high).toBeCloseTo(0.913, 3);
    expect(result?.acInterval?.low).toBeCloseTo(0.76358, 5);
    expect(result?.acInterval?.high).toBeCloseTo(0.93508, 5);
  });

  test('an interval is cut at 1, and there is none where nobody differs or one pair is all there is', () => {
    expect(
      tableAgreement([
        [118, 5],
        [2, 0],
      ])?.acInterval?.high,
    ).toBeLessThan(1);
    expect(
      tableAgreement([
        [5, 1],
        [0, 1],
      ])?.acInterval?.high,
    ).toBe(1);
    expect(
      tableAgreement([
        [3, 0],
        [0, 3],
      ]),
    ).toMatchObject({ kappa: 1, kappaInterval: null, ac: 1, acInterval: null });
    expect(
      tableAgreement([
        [0, 1],
        [0, 0],
      ]),
    ).toMatchObject({ n: 1, acInterval: null });
  });

  test('the paradox (Gwet 2008): agreement .944, κ −.0234, AC1 .9408', () => {
    const result = tableAgreement([
      [118, 5],
      [2, 0],
    ]);
    expect(result?.agreement).toBeCloseTo(0.944, 10);
    expect(result?.kappa).toBeCloseTo(-0.0234, 4);
    expect(result?.ac).toBeCloseTo(0.9408, 4);
  });

  test('quadratic weights: agreement on ranks next door counts almost fully', () => {
    const table = [
      [5, 3, 0],
      [2, 6, 3],
      [0, 2, 4],
    ];
    const plain = tableAgreement(table);
    const weighted = tableAgreement(table, quadraticWeights(3));
    // Two steps apart never happens here: (15 + .75·10)/25.
    expect(weighted?.agreement).toBeCloseTo(0.9, 12);
    expect(weighted?.kappa ?? 0).toBeGreaterThan(plain?.kappa ?? 1);
    expect(weighted?.ac ?? 0).toBeGreaterThan(plain?.ac ?? 1);
  });

  test('weighted κ with quadratic weights is the intraclass correlation of Fleiss & Cohen (1973)', () => {
    // κw = 2·cov / (var₁ + var₂ + (mean₁ − mean₂)²) of the category numbers, with divisors n.
    const table = [
      [11, 3, 1],
      [2, 9, 4],
      [0, 3, 7],
    ];
    const pairs = table.flatMap((row, i) =>
      row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])),
    );
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const first = pairs.map(([i = 0]) => i);
    const second = pairs.map(([, j = 0]) => j);
    const spread = (values: number[]) => mean(values.map(value => (value - mean(values)) ** 2));
    const covariance = mean(
      first.map((i, index) => (i - mean(first)) * ((second[index] ?? 0) - mean(second))),
    );
    const expected = (2 * covariance) / (spread(first) + spread(second) + (mean(first) - mean(second)) ** 2);
    expect(tableAgreement(table, quadraticWeights(3))?.kappa).toBeCloseTo(expected, 12);
  });

  test('two raters who never differ and use one category leave nothing to test', () => {
    expect(
      tableAgreement([
        [7, 0],
        [0, 0],
      ]),
    ).toMatchObject({ agreement: 1, kappa: null, alpha: null });
    expect(
      tableAgreement([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});

describe('many raters', () => {
  test('the usual worked example of Fleiss (1971): 10 subjects, 14 raters, κ .210', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    expect(fleissKappa(counts)).toBeCloseTo(0.21, 3);
  });

  // Krippendorff (2011), section D: four observers, twelve units, missing data.
  const missing = null;
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, missing, missing, missing],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, missing, 3],
    [missing, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, missing],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, missing],
  ];
  const units = Array.from({ length: 12 }, (_, unit) => observers.map(ratings => ratings[unit] ?? null));

  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('Krippendorff (2011), %s α %s', (distance, expected) => {
    expect(krippendorffAlpha(units, distance)).toBeCloseTo(expected, 3);
  });

  test('two raters without gaps: the same α as from their table', () => {
    const table = [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ];
    const pairs = table.flatMap((row, i) =>
      row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])),
    );
    expect(krippendorffAlpha(pairs, 'nominal')).toBeCloseTo(tableAgreement(table)?.alpha ?? 0, 12);
  });

  test('without two ratings of a unit, or without any difference, there is no α', () => {
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'nominal',
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'nominal',
      ),
    ).toBeNull();
    expect(fleissKappa([])).toBeNull();
  });
});

describe('α of parts', () => {
  const ratingArbitrary = fc.option(fc.constantFrom(0, 0.5, 1));
  const partsArbitrary = fc.array(
    fc.array(fc.array(ratingArbitrary, { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
    { maxLength: 6 },
  );

  test('is that of the whole where there is one part, and its weighted mean over the parts always', () => {
    fc.assert(
      fc.property(partsArbitrary, fc.constantFrom('nominal', 'ordinal', 'interval'), (parts, distance) => {
        const whole = krippendorffAlpha(parts.flat(), distance);
        const { alpha, parts: alphas, pairable } = partAlphas(parts, distance);
        expect(alpha ?? -9).toBeCloseTo(whole ?? -9, 9);
        const single = partAlphas([parts.flat()], distance);
        expect(single.parts[0] ?? -9).toBeCloseTo(whole ?? -9, 9);
        const count = pairable.reduce((a, b) => a + b, 0);
        const mean =
          alphas.reduce<number>((sum, each, index) => sum + (each ?? 0) * (pairable[index] ?? 0), 0) / count;
        expect(whole === null || Math.abs(mean - whole) < 1e-9).toBe(true);
      }),
    );
  });

  test('is 1 where nobody differs and null where nothing can be paired', () => {
    expect(partAlphas([[[1, 1, 1]], [[0, 1, null]], [[null, 1]]], 'interval')).toMatchObject({
      parts: [1, expect.closeTo(1 - 1 / ((2 * 4 * 1) / (5 * 4)), 12), null],
      pairable: [3, 2, 0],
    });
    expect(partAlphas([[[1, 1]], [[1, 1]]], 'interval')).toEqual({
      alpha: null,
      parts: [null, null],
      pairable: [2, 2],
    });
  });
});
