import {
  mean,
  meanInterval,
  sampleCusum,
  studentTwoSidedT,
  sum,
  uChart,
  variance,
  type Interval,
  type SampleCusumStep,
} from '@truthline/statistics';
import type { AuditInTime } from './audit-in-time.ts';

/** One audit of a series, with the items that counted and were not passed. */
export type TrendAudit = AuditInTime & { readonly findings: number };

/** The audits of a dealer in a wave, summed; `scored` counts those with a score. */
type DealerWave = {
  readonly dealerId: string;
  readonly waveId: string;
  audits: number;
  scored: number;
  sum: number;
  squares: number;
  findings: number;
  findingSquares: number;
};

const sumUp = (audits: readonly TrendAudit[]): readonly DealerWave[] => {
  const cells = new Map<string, DealerWave>();
  for (const { dealerId, waveId, overall, findings } of audits) {
    const key = `${waveId}/${dealerId}`;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = { dealerId, waveId, audits: 0, scored: 0, sum: 0, squares: 0, findings: 0, findingSquares: 0 };
      cells.set(key, cell);
    }
    cell.audits += 1;
    cell.findings += findings;
    cell.findingSquares += findings ** 2;
    if (overall === null) continue;
    cell.scored += 1;
    cell.sum += overall;
    cell.squares += overall ** 2;
  }
  return [...cells.values()];
};

/** A wave of a series. Null where no audit of it says anything. */
export type TrendPoint = {
  readonly waveId: string;
  readonly dealers: number;
  readonly audits: number;
  /** Mean over dealers, or over the visits of one dealer, 0–100. */
  readonly mean: number | null;
  /** 95 %; null where the units are too few to have a spread. */
  readonly interval: Interval | null;
  /** Distance from the target and both sums of it, in standard errors; null where the series is not watched, or has nothing here. */
  readonly cusum: SampleCusumStep | null;
  /** Control limits of the mean: target ± 3 standard errors, held in 0–100. */
  readonly control: { readonly low: number; readonly high: number } | null;
  readonly findings: {
    readonly perAudit: number;
    readonly low: number;
    readonly high: number;
    readonly outside: boolean;
  } | null;
};

export type ScoreTrend = {
  readonly points: readonly TrendPoint[];
  /** The watch over the scores; null under `LEAST_WAVES` waves whose error is known. */
  readonly watch: {
    /** In points: the mean of the first half. */
    readonly target: number;
    readonly baselineWaves: number;
    /** K and H of the CUSUM, in standard errors. */
    readonly allowance: number;
    readonly decision: number;
  } | null;
  /** Findings per audit over all waves, and how many times their variance exceeds chance alone. */
  readonly findings: { readonly centre: number; readonly dispersion: number } | null;
};

/** Under so many waves a target and its error cannot both be told from the series. */
export const LEAST_WAVES = 4;

/** Allowance and decision of the CUSUM in standard errors (Montgomery: half and five). */
const ALLOWANCE = 0.5;
const DECISION = 5;

type WaveUnits = { readonly waveId: string; readonly cells: readonly DealerWave[] };

/** Variance of single visits around their wave, over all waves, with its degrees of freedom. */
const pooledVariance = (cells: readonly DealerWave[]) => {
  const degrees = sum(cells.map(({ scored }) => Math.max(0, scored - 1)));
  const squares = sum(
    cells.map(cell => (cell.scored === 0 ? 0 : cell.squares - cell.sum ** 2 / cell.scored)),
  );
  return degrees === 0 ? null : { variance: Math.max(0, squares) / degrees, degrees };
};

const LEVEL = 0.95;

const within100 = ({ low, high, level }: Interval): Interval => ({
  low: Math.max(0, low),
  high: Math.min(100, high),
  level,
});

const around = (centre: number | null, error: number | null, degrees: number): Interval | null => {
  if (centre === null || error === null) return null;
  const half = studentTwoSidedT(LEVEL, degrees) * error;
  return within100({ low: centre - half, high: centre + half, level: LEVEL });
};

/** Over several dealers the unit is the dealer, over one it is the visit. */
const describeWave = (
  { waveId, cells }: WaveUnits,
  own: ReturnType<typeof pooledVariance>,
): Pick<TrendPoint, 'waveId' | 'dealers' | 'audits' | 'mean' | 'interval'> & {
  readonly error: number | null;
} => {
  const measured = cells.filter(({ scored }) => scored > 0);
  const audits = sum(cells.map(cell => cell.audits));
  const head = { waveId, dealers: measured.length, audits };
  const means = measured.map(cell => cell.sum / cell.scored);
  const centre = mean(means);
  if (own !== null) {
    const scored = sum(measured.map(cell => cell.scored));
    const error = scored === 0 ? null : Math.sqrt(own.variance / scored);
    return { ...head, mean: centre, error, interval: around(centre, error, own.degrees) };
  }
  const interval = meanInterval(means);
  const spread = variance(means);
  const error = spread === null ? null : Math.sqrt(spread / means.length);
  return { ...head, mean: centre, error, interval: interval === null ? null : within100(interval) };
};

type Described = ReturnType<typeof describeWave>;

/** Waves with a mean and an error to measure it by. */
const isTold = (wave: Described): wave is Described & { readonly mean: number; readonly error: number } =>
  wave.mean !== null && wave.error !== null && wave.error > 0;

const watchOver = (waves: readonly Described[]): ScoreTrend['watch'] => {
  const told = waves.filter(isTold);
  if (told.length < LEAST_WAVES) return null;
  const baseline = told.slice(0, Math.floor(told.length / 2));
  return {
    target: sum(baseline.map(wave => wave.mean)) / baseline.length,
    baselineWaves: baseline.length,
    allowance: ALLOWANCE,
    decision: DECISION,
  };
};

/**
 * How many times the variance of findings per audit exceeds that of independent events, 1 at least: findings of a visit
 * come together, and limits by chance alone would call every busy wave out of line. McCullagh & Nelder (1989),
 * Generalized Linear Models, section 6.2.3.
 */
const dispersionOf = (waves: readonly WaveUnits[]): number => {
  let squares = 0;
  let degrees = 0;
  let expected = 0;
  for (const { cells } of waves) {
    const n = sum(cells.map(({ audits }) => audits));
    if (n < 2) continue;
    const total = sum(cells.map(({ findings }) => findings));
    squares += sum(cells.map(({ findingSquares }) => findingSquares)) - total ** 2 / n;
    degrees += n - 1;
    expected += ((n - 1) * total) / n;
  }
  return degrees === 0 || expected === 0 ? 1 : Math.max(1, squares / expected);
};

/**
 * Scores wave by wave, watched by a tabular CUSUM against the mean of the first half (K = .5, H = 5 standard errors of the
 * wave and the target together), and findings per audit in a u-chart whose limits are widened by the root of the dispersion.
 *
 * @param waveIds in the order of time. @param audits of the dealers the series is of; one dealer's visits stand for themselves.
 */
export const scoreTrend = (audits: readonly TrendAudit[], waveIds: readonly string[]): ScoreTrend => {
  const cells = sumUp(audits);
  const byWave = Map.groupBy(cells, ({ waveId }) => waveId);
  const waves = waveIds.map((waveId): WaveUnits => ({ waveId, cells: byWave.get(waveId) ?? [] }));
  const oneDealer = new Set(cells.map(({ dealerId }) => dealerId)).size === 1;
  const own = oneDealer ? pooledVariance(cells) : null;
  const described = waves.map(wave => describeWave(wave, own));

  const watch = watchOver(described);
  const told = watch === null ? [] : described.filter(isTold);
  const baseline = told.slice(0, watch?.baselineWaves ?? 0);
  const targetError = Math.sqrt(sum(baseline.map(({ error }) => error ** 2))) / Math.max(1, baseline.length);
  // (x̄ − μ₀)·√n/σ is the distance in standard errors: 1/error² takes the place of n/σ². The target has an error too.
  const steps =
    watch === null
      ? []
      : sampleCusum(
          told.map(({ mean: value, error }) => ({ mean: value, n: 1 / (error ** 2 + targetError ** 2) })),
          { ...watch, deviation: 1 },
        );
  const stepOf = new Map(told.map(({ waveId }, at) => [waveId, steps[at] ?? null]));

  const dispersion = dispersionOf(waves);
  // ū ± 3√(φū/n) is the u-chart of counts and opportunities that are both divided by φ.
  const chart = uChart(
    waves.map(({ cells: inWave }) => ({
      events: sum(inWave.map(({ findings }) => findings)) / dispersion,
      units: sum(inWave.map(({ audits }) => audits)) / dispersion,
    })),
  );
  return {
    points: described.map(({ error, ...point }, at) => {
      const found = chart?.points[at];
      return {
        ...point,
        cusum: stepOf.get(point.waveId) ?? null,
        control:
          watch === null || error === null
            ? null
            : { low: Math.max(0, watch.target - 3 * error), high: Math.min(100, watch.target + 3 * error) },
        findings:
          found === undefined || found.value === null
            ? null
            : { perAudit: found.value, low: found.low, high: found.high, outside: found.outside },
      };
    }),
    watch,
    findings: chart === null ? null : { centre: chart.centre, dispersion },
  };
};
