import { describe, expect, test } from 'vitest';
import { pooledNoise } from './changes-beyond-noise.ts';
import { cusum, uChart } from './control-chart.ts';
import { meanInterval } from './mean-interval.ts';
import { mean, sum, variance } from './moments.ts';
import { krippendorffAlpha } from './rater-agreement.ts';
import { varianceParts } from './reliability.ts';
import { shrink } from './shrinkage.ts';
import { studentTwoSidedP } from './student.ts';
import { tableAgreement } from './table-agreement.ts';

describe('means and variances', () => {
  test("Fisher (1935), The Design of Experiments, chapter III, Darwin's maize: mean 20.93, t 2.148, P .0497", () => {
    // Crossed minus self-fertilised of 15 pairs, in eighths of an inch.
    const gains = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
    const centre = mean(gains) ?? 0;
    const t = centre / Math.sqrt((variance(gains) ?? 0) / 15);
    expect(centre).toBeCloseTo(20.93, 2);
    expect(t).toBeCloseTo(2.148, 3);
    expect(studentTwoSidedP(t, 14)).toBeCloseTo(0.0497, 4);
    expect(meanInterval(gains)?.low).toBeGreaterThan(0);
  });

  test('NIST StRD, SiRstv (silicon resistivity, five instruments): residual standard deviation .104076068334656', () => {
    const found = pooledNoise([
      [196.3052, 196.124, 196.189, 196.2569, 196.3403],
      [196.3042, 196.3825, 196.1669, 196.3257, 196.0422],
      [196.1303, 196.2005, 196.2889, 196.0343, 196.1811],
      [196.2795, 196.1748, 196.1494, 196.1485, 195.9885],
      [196.2119, 196.1051, 196.185, 196.0052, 196.209],
    ]);
    expect(found?.degrees).toBe(20);
    expect(Math.sqrt(found?.variance ?? 0)).toBeCloseTo(0.104076068334656, 11);
  });

  test('Pinheiro & Bates (2000), Mixed-Effects Models in S and S-PLUS, section 1.1, Rail: σb 24.805, σ 4.0208, mean 66.5', () => {
    const found = varianceParts([
      [55, 53, 54],
      [26, 37, 32],
      [78, 91, 85],
      [92, 100, 96],
      [49, 51, 50],
      [80, 85, 83],
    ]);
    // REML, as printed; the table is balanced, so the analysis of variance agrees.
    expect(Math.sqrt(found?.between ?? 0)).toBeCloseTo(24.805, 3);
    expect(Math.sqrt(found?.within ?? 0)).toBeCloseTo(4.0208, 4);
    expect(found?.grandMean).toBe(66.5);
  });
});

describe('shrinkage', () => {
  test("Efron & Morris (1977), Stein's paradox in statistics, Scientific American 236 (5): 18 batters, mean .265, c .212, Clemente .400 → .294", () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const averages = hits.map(count => count / 45);
    const grand = mean(averages) ?? 0;
    const error = (grand * (1 - grand)) / 45;
    // c = 1 − (k − 3)σ²/Σ(y − ȳ)² is the weight of the own average; the variance between batters that makes it:
    const c = 1 - (15 * error) / sum(averages.map(average => (average - grand) ** 2));
    const between = (c * error) / (1 - c);
    expect(grand).toBeCloseTo(0.265, 3);
    expect(c).toBeCloseTo(0.212, 3);
    const clemente = shrink({ value: averages[0] ?? 0, variance: error }, grand, between);
    expect(clemente.ownWeight).toBeCloseTo(0.212, 3);
    expect(clemente.value).toBeCloseTo(0.294, 3);
  });
});

describe('agreement', () => {
  test('Fleiss (1981), Statistical Methods for Rates and Proportions, table 13.1: 100 diagnoses, κ .68', () => {
    const found = tableAgreement([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    expect(found?.agreement).toBeCloseTo(0.89, 10);
    expect(found?.kappa).toBeCloseTo(0.68, 2);
  });

  test('SAS/STAT, PROC FREQ, skin condition by two dermatologists: κ .3449, weighted κ .5082 (linear weights)', () => {
    const table = [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ];
    const linear = table.map((row, i) => row.map((_, j) => 1 - Math.abs(i - j) / 3));
    expect(tableAgreement(table)?.kappa).toBeCloseTo(0.3449, 4);
    expect(tableAgreement(table, linear)?.kappa).toBeCloseTo(0.5082, 4);
  });

  test('Cohen (1968), Psychological Bulletin 70, 213–220, table 1: 200 diagnoses, κ .492; .348 with weights 1, 3, 6', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const disagreement = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    expect(tableAgreement(table)?.kappa).toBeCloseTo(0.492, 3);
    const weights = disagreement.map(row => row.map(weight => 1 - weight / 6));
    expect(tableAgreement(table, weights)?.kappa).toBeCloseTo(0.348, 3);
  });

  test.each([
    [40, 9, 6, 45, 0.7],
    [80, 10, 5, 5, 0.32],
  ])(
    'Feinstein & Cicchetti (1990), Journal of Clinical Epidemiology 43, 543–549: %i, %i, %i, %i agree in .85, κ %d',
    (a, b, c, d, kappa) => {
      const found = tableAgreement([
        [a, b],
        [c, d],
      ]);
      expect(found?.agreement).toBeCloseTo(0.85, 10);
      expect(found?.kappa).toBeCloseTo(kappa, 2);
    },
  );

  test('Krippendorff (2011), sections A and B: two observers, binary data α .095, nominal data α .692', () => {
    const pairs = (one: string, other: string) =>
      Array.from(one, (letter, unit) => [letter.charCodeAt(0), other.charCodeAt(unit)]);
    expect(krippendorffAlpha(pairs('0100000010', '1110010000'), 'nominal')).toBeCloseTo(0.095, 3);
    expect(krippendorffAlpha(pairs('aabbdcccedda', 'babbbccceddd'), 'nominal')).toBeCloseTo(0.692, 3);
  });
});

describe('control charts', () => {
  test('Montgomery, u-chart of 20 weeks of 50 shipments: ū .0740, upper limit .1894, no lower one', () => {
    const errors = [2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4];
    const chart = uChart(errors.map(events => ({ events, units: 50 })));
    expect(chart?.centre).toBeCloseTo(0.074, 4);
    expect(chart?.points[0]?.high).toBeCloseTo(0.1894, 4);
    expect(chart?.points[0]?.low).toBe(0);
    expect(chart?.points.some(({ outside }) => outside)).toBe(false);
  });

  test('Montgomery, u-chart of dyed cloth with rolls of unequal size: ū 1.42, limits by roll', () => {
    const flaws = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23];
    const units = [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5];
    const chart = uChart(flaws.map((events, roll) => ({ events, units: units[roll] ?? 0 })));
    expect(chart?.centre).toBeCloseTo(1.42, 2);
    const upper = [2.55, 2.69, 2.41, 2.55, 2.58, 2.55, 2.45, 2.53, 2.45, 2.43];
    // Printed with 1.42 and roots of two digits: the last one may lie off by one.
    chart?.points.forEach(({ high }, roll) =>
      expect(Math.abs(high - (upper[roll] ?? 0))).toBeLessThan(0.011),
    );
    expect(chart?.points[0]?.low).toBeCloseTo(0.29, 2);
  });

  test('NIST/SEMATECH handbook, section 6.3.2.3: k .3175, h 4.1959, the upward sum signals at 14 and ends at 19.04', () => {
    const values = [
      324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
      328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
    ];
    const steps = cusum(values, { target: 325, allowance: 0.3175, decision: 4.1959 });
    expect(steps.findIndex(({ signal }) => signal === 'up') + 1).toBe(14);
    const printed = [3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16, 19.04];
    printed.forEach((up, place) => expect(Math.abs((steps[12 + place]?.up ?? 0) - up)).toBeLessThan(0.011));
    expect(steps[4]?.up).toBeCloseTo(0.03, 2);
  });
});
