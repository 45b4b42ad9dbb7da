import { factorise, invert, solve } from './cholesky.ts';
import type { TwoSamples } from './changes-beyond-noise.ts';
import type { Interval } from './interval.ts';
import { mean } from './moments.ts';
import { reliability, varianceParts } from './reliability.ts';
import { studentTwoSidedT } from './student.ts';

export type TreatedSamples = TwoSamples & { readonly treated: boolean };

/**
 * What changed in the treated units: rawChange = regressionToTheMean + commonChange + effect. The two in the middle
 * would have come without any treatment.
 */
export type BeforeAfter = {
  readonly kind: 'judged';
  readonly treated: number;
  readonly compared: number;
  readonly rawChange: number;
  /** Because units are chosen, or choose, at a chance low or high: their first mean shrunk minus their first mean. */
  readonly regressionToTheMean: number;
  /** What the others changed by from the same (shrunk) start. */
  readonly commonChange: number;
  readonly effect: number;
  readonly interval: Interval;
  readonly degrees: number;
  readonly verdict: 'better' | 'worse' | 'notBeyondChance';
  /** Of the first means of the treated: how much of their spread is real, 0–1. */
  readonly reliability: number;
};

/** Why nothing can be said: fewer treated or others than needed, or nothing tells how much observations scatter. */
export type NotJudged =
  | { readonly kind: 'tooFewTreated'; readonly treated: number; readonly needed: number }
  | { readonly kind: 'tooFewCompared'; readonly compared: number; readonly needed: number }
  | { readonly kind: 'noiseUnknown' };

const LEAST_TREATED = 3;
const LEAST_COMPARED = 10;

/**
 * Analysis of covariance of the second mean on the shrunk first mean and the treatment: after = α + β·B(before) + δ·treated.
 * Barnett, van der Pols & Dobson (2005), International Journal of Epidemiology 34, 215–220, and Vickers & Altman (2001),
 * BMJ 323, 1123–1124, name it as the analysis that does not take regression to the mean for an effect. The first mean is
 * shrunk (Efron & Morris 1973) because units have unequal numbers of observations; weights 1/(τ²(1−R) + σ²/m) are the
 * precision of the second mean given the first. Decision rule: `better` only where the t interval of δ lies above 0.
 * Holds where units were chosen by what was seen before, or by chance, not by what was to come.
 *
 * @param units those with both samples count; the others are left out.
 */
export const beforeAfter = (
  units: readonly TreatedSamples[],
  { level = 0.95 }: { readonly level?: number } = {},
): BeforeAfter | NotJudged => {
  const seen = units.filter(({ before, after }) => before.length > 0 && after.length > 0);
  const treated = seen.filter(unit => unit.treated).length;
  const compared = seen.length - treated;
  if (treated < LEAST_TREATED) return { kind: 'tooFewTreated', treated, needed: LEAST_TREATED };
  if (compared < LEAST_COMPARED) return { kind: 'tooFewCompared', compared, needed: LEAST_COMPARED };
  const parts = varianceParts(seen.map(({ before }) => before));
  if (parts === null || parts.within === 0) return { kind: 'noiseUnknown' };

  const rows = seen.map(unit => {
    const first = mean(unit.before) ?? 0;
    const own = reliability(unit.before.length, parts);
    const spread = parts.between * (1 - own) + parts.within / unit.after.length;
    return {
      treated: unit.treated ? 1 : 0,
      first,
      // From the common mean, so that α is its second mean and the equations stay well scaled.
      shrunk: own * (first - parts.grandMean),
      second: mean(unit.after) ?? 0,
      weight: parts.within / spread,
      own,
    };
  });
  // Normal equations of (1, shrunk, treated); where units do not differ, shrunk is 0 and drops out.
  const matrix = new Float64Array(9);
  const right = new Float64Array(3);
  const add = (place: number, value: number) => {
    matrix[place] = (matrix[place] ?? 0) + value;
  };
  for (const { treated: t, shrunk: s, second, weight } of rows) {
    add(0, weight);
    add(3, weight * s);
    add(4, weight * s * s);
    add(6, weight * t);
    add(7, weight * t * s);
    add(8, weight * t * t);
    right[0] = (right[0] ?? 0) + weight * second;
    right[1] = (right[1] ?? 0) + weight * s * second;
    right[2] = (right[2] ?? 0) + weight * t * second;
  }
  const factor = factorise(matrix, [matrix[0] ?? 0, matrix[4] ?? 0, matrix[8] ?? 0]);
  const [alpha = 0, beta = 0, effect = 0] = solve(factor, right);
  const degrees = rows.length - factor.dependent.filter(dependent => !dependent).length;
  let squares = 0;
  const over = { weight: 0, raw: 0, regression: 0, common: 0, own: 0 };
  for (const { treated: t, first, shrunk, second, weight, own } of rows) {
    const expected = alpha + beta * shrunk;
    squares += weight * (second - expected - effect * t) ** 2;
    if (t === 0) continue;
    const start = parts.grandMean + shrunk;
    over.weight += weight;
    over.raw += weight * (second - first);
    over.regression += weight * (start - first);
    over.common += weight * (expected - start);
    over.own += weight * own;
  }
  const error = Math.sqrt((squares / degrees) * (invert(factor)[8] ?? 0));
  const half = studentTwoSidedT(level, degrees) * error;
  const interval = { low: effect - half, high: effect + half, level };
  return {
    kind: 'judged',
    treated,
    compared,
    rawChange: over.raw / over.weight,
    regressionToTheMean: over.regression / over.weight,
    commonChange: over.common / over.weight,
    effect,
    interval,
    degrees,
    verdict: interval.low > 0 ? 'better' : interval.high < 0 ? 'worse' : 'notBeyondChance',
    reliability: over.own / over.weight,
  };
};
