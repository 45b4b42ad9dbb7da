import { describe, expect, test } from 'vitest';
import { kanoCoefficients } from './kano.ts';
import { penaltyReward } from './penalty-reward.ts';
import { quadrants } from './quadrants.ts';
import { serviceGaps, type ExpectedPerceived } from './service-gap.ts';
import { normalSource } from './testing/normal-source.ts';

describe('importance and performance', () => {
  test('the lines cross at the grand means', () => {
    const found = quadrants([
      { importance: 0.4, performance: 60 },
      { importance: 0.3, performance: 90 },
      { importance: 0.1, performance: 70 },
      { importance: 0, performance: 100 },
    ]);
    expect(found).toMatchObject({ importance: expect.closeTo(0.2, 12), performance: 80 });
    expect(found?.items.map(({ quadrant }) => quadrant)).toEqual([
      'concentrateHere',
      'keepUpTheGoodWork',
      'lowPriority',
      'possibleOverkill',
    ]);
    expect(quadrants([])).toBeNull();
  });
});

describe('penalty and reward', () => {
  const normal = normalSource(31);
  const ratings = Array.from({ length: 4 }, () =>
    Array.from({ length: 900 }, () => 1 + Math.min(4, Math.max(0, Math.round(2 + 1.2 * normal())))),
  );
  const [basic = [], linear = [], delight = [], nothing = []] = ratings;
  const outcome = basic.map((rating, row) => {
    const low = (value: number | undefined) => Number((value ?? 3) <= 2);
    const high = (value: number | undefined) => Number((value ?? 3) >= 5);
    return (
      6 -
      2 * low(rating) +
      (high(linear[row]) - low(linear[row])) +
      2 * high(delight[row]) +
      0 * low(nothing[row]) +
      0.8 * normal()
    );
  });

  test('planted costs and gains are found, and make the kinds', () => {
    const found = penaltyReward(ratings, outcome, { lowAt: 2, highAt: 5 });
    expect(found?.attributes.map(({ kind }) => kind)).toEqual([
      'mustBe',
      'oneDimensional',
      'attractive',
      'indifferent',
    ]);
    expect(found?.attributes[0]?.penalty?.value).toBeCloseTo(-2, 0);
    expect(found?.attributes[2]?.reward?.interval.low).toBeGreaterThan(1.5);
    expect(found?.baseline.value).toBeCloseTo(6, 0);
  });

  test('an attribute nobody found poor has no penalty and no kind', () => {
    const found = penaltyReward([ratings[0] ?? [], outcome.map((_, row) => 3 + (row % 3))], outcome, {
      lowAt: 2,
      highAt: 5,
    });
    expect(found?.attributes[1]).toMatchObject({ low: 0, penalty: null, kind: null });
    expect(found?.attributes[1]?.reward).not.toBeNull();
    expect(penaltyReward([[1, 5]], [1, 2], { lowAt: 2, highAt: 4 })).toBeNull();
  });
});

describe('Kano coefficients', () => {
  test('CS⁺ = (A+O)/(A+O+M+I), CS⁻ = −(O+M)/(A+O+M+I)', () => {
    const found = kanoCoefficients({ attractive: 10, oneDimensional: 30, mustBe: 40, indifferent: 20 });
    expect(found).toMatchObject({ n: 100, satisfaction: 0.4, dissatisfaction: -0.7 });
    expect(found?.satisfactionInterval.low).toBeCloseTo(0.3094, 4);
    expect(found?.dissatisfactionInterval.high).toBeLessThan(-0.6);
    expect(kanoCoefficients({ attractive: 0, oneDimensional: 0, mustBe: 0, indifferent: 0 })).toBeNull();
    expect(() => kanoCoefficients({ attractive: -1, oneDimensional: 0, mustBe: 2, indifferent: 0 })).toThrow(
      RangeError,
    );
  });
});

describe('SERVQUAL gaps', () => {
  const answer = (expectation: number | null, perception: number | null): ExpectedPerceived => ({
    expectation,
    perception,
  });

  test('perception − expectation by item, dimension and overall; unanswered sides leave n', () => {
    const found = serviceGaps(
      [
        [answer(6, 5), answer(7, 4), answer(5, 6)],
        [answer(6, 6), answer(7, null), answer(5, 7)],
        [answer(7, 4), answer(6, 4), answer(null, 3)],
      ],
      [[0, 1], [2]],
    );
    expect(found.items.map(({ n, gap }) => [n, gap])).toEqual([
      [3, -4 / 3],
      [2, -2.5],
      [2, 1.5],
    ]);
    // By respondent: −2, 0, −2.5 and 1, 2.
    expect(found.dimensions.map(({ n, gap }) => [n, gap])).toEqual([
      [3, -1.5],
      [2, 1.5],
    ]);
    expect(found.overall).toMatchObject({ n: 3, gap: expect.closeTo((-0.5 + 1 - 2.5) / 3, 12) });
    expect(found.dimensions[0]?.interval?.high).toBeGreaterThan(-1.5);
    expect(serviceGaps([], [[0]]).overall).toEqual({ n: 0, gap: null, interval: null });
  });
});
