import {
  atOnce,
  crossedSteps,
  paced,
  studentTwoSidedT,
  type CrossedEffects,
  type Interval,
  type Steps,
} from '@truthline/statistics';
import {
  MIX_FACTORS,
  levelsOf,
  mixShares,
  type MixFactor,
  type MixShares,
  type VisitScore,
} from './visit-mix.ts';

/** How much higher or lower visits score at one level of a circumstance, in points, all else equal. */
export type LevelEffectShown = {
  readonly level: string | null;
  readonly n: number;
  readonly effect: number;
  readonly interval: Interval;
};

/** A circumstance, and whether the score could be adjusted for it. */
export type FactorFairness = {
  readonly factor: MixFactor;
  readonly outcome:
    | { readonly kind: 'adjusted'; readonly levels: readonly LevelEffectShown[] }
    /** Every visit had the same. */
    | { readonly kind: 'allAlike' }
    /** It hangs on the dealers: hardly any dealer saw two of its levels. */
    | { readonly kind: 'inseparable' };
};

/**
 * An auditor beside the others who went to the same dealers. Severity in points: positive scores higher than they do. It
 * is pulled toward 0 as far as it is uncertain.
 */
export type AuditorSeverity = {
  readonly auditorId: string | null;
  readonly n: number;
  /** Auditors of one group can be compared with each other, with those of another group only through chance. */
  readonly group: number;
} & (
  | {
      readonly kind: 'estimated';
      readonly severity: number;
      readonly interval: Interval;
      readonly beyondChance: boolean;
    }
  /** No other auditor went to any of this one's dealers. */
  | { readonly kind: 'inseparable' }
);

export type DealerFairness = {
  readonly dealerId: string;
  readonly n: number;
  readonly raw: number;
  /** The mean score with everybody's visits mixed as over the network, in points; not cut at 0 or 100. */
  readonly adjusted: number;
  readonly interval: Interval;
  readonly mix: MixShares;
};

export type Fairness =
  | {
      readonly kind: 'judged';
      readonly audits: number;
      readonly withoutScore: number;
      readonly mix: MixShares;
      readonly factors: readonly FactorFairness[];
      readonly auditors:
        | {
            readonly kind: 'compared';
            /** Standard deviation between auditors and of one visit, in points. */
            readonly deviation: number;
            readonly groups: number;
            readonly each: readonly AuditorSeverity[];
          }
        /** One auditor, or every dealer has an auditor of its own: who is strict and who is good cannot be told apart. */
        | { readonly kind: 'inseparable'; readonly auditors: number };
      readonly visitDeviation: number;
      readonly dealers: readonly DealerFairness[];
    }
  | { readonly kind: 'tooFew'; readonly audits: number };

type Coded = {
  readonly factor: MixFactor;
  readonly found: readonly (string | null)[];
  readonly levels: readonly number[];
};

const codesOf = (values: readonly (string | null)[]) => {
  const found = levelsOf(values);
  const places = new Map(found.map((level, place) => [level, place]));
  return { found, levels: values.map(value => places.get(value) ?? 0) };
};

type Fitted = {
  readonly effects: CrossedEffects;
  readonly factors: readonly Coded[];
  readonly auditors: boolean;
};

/** Fits what can be separated: a factor that hangs on the dealers is left out, then the next is tried. */
function* fit(
  values: readonly number[],
  units: readonly number[],
  unitCount: number,
  factors: readonly Coded[],
  auditors: ReturnType<typeof codesOf> | null,
): Steps<Fitted | null> {
  const outcome = yield* crossedSteps(values, units, unitCount, {
    fixed: factors.map(({ found, levels }) => ({ levels, count: found.length })),
    random: auditors === null ? null : { levels: auditors.levels, count: auditors.found.length },
  });
  switch (outcome.kind) {
    case 'effects':
      return { effects: outcome, factors, auditors: auditors !== null };
    case 'inseparable':
      return outcome.factor < factors.length
        ? yield* fit(values, units, unitCount, factors.toSpliced(outcome.factor, 1), auditors)
        : yield* fit(values, units, unitCount, factors, null);
    case 'tooFew':
      // Fewer questions need fewer visits: the auditors are asked after last.
      if (factors.length > 0) return yield* fit(values, units, unitCount, factors.slice(0, -1), auditors);
      return auditors === null ? null : yield* fit(values, units, unitCount, factors, null);
  }
}

/** Dealers looked at between two pauses. */
const DEALERS_A_STEP = 400;

function* fairnessSteps(all: readonly VisitScore[]): Steps<Fairness> {
  const visits = all
    .flatMap(visit => (visit.overall === null ? [] : [{ ...visit, overall: visit.overall }]))
    .toSorted((one, other) => (one.dealerId < other.dealerId ? -1 : one.dealerId > other.dealerId ? 1 : 0));
  const dealerIds = levelsOf(visits.map(({ dealerId }) => dealerId));
  const dealerPlaces = new Map(dealerIds.map((dealerId, place) => [dealerId, place]));
  const byDealer = Map.groupBy(visits, ({ dealerId }) => dealerId);
  yield;
  const coded = MIX_FACTORS.map(factor => ({ factor, ...codesOf(visits.map(({ mix }) => mix[factor])) }));
  const auditors = codesOf(visits.map(({ auditorId }) => auditorId));
  yield;
  const fitted = yield* fit(
    visits.map(({ overall }) => overall),
    visits.map(({ dealerId }) => dealerPlaces.get(dealerId) ?? 0),
    dealerIds.length,
    coded.filter(({ found }) => found.length > 1),
    auditors.found.length > 1 ? auditors : null,
  );
  if (fitted === null) return { kind: 'tooFew', audits: visits.length };
  const { effects } = fitted;
  yield;
  const t = studentTwoSidedT(0.95, effects.degrees);
  const around = (value: number, variance: number): Interval => {
    const half = t * Math.sqrt(variance);
    return { low: value - half, high: value + half, level: 0.95 };
  };

  const factors = coded.map(({ factor, found }): FactorFairness => {
    if (found.length < 2) return { factor, outcome: { kind: 'allAlike' } };
    const own = effects.fixed[fitted.factors.findIndex(kept => kept.factor === factor)];
    if (own === undefined) return { factor, outcome: { kind: 'inseparable' } };
    const levels = found.map((level, place): LevelEffectShown => {
      const { n = 0, value = 0, variance = 0 } = own[place] ?? {};
      return { level, n, effect: value, interval: around(value, variance) };
    });
    return { factor, outcome: { kind: 'adjusted', levels } };
  });

  const sizes = new Map<number, number>();
  for (const group of effects.groups?.ofLevel ?? []) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const each = auditors.found.map((auditorId, place): AuditorSeverity => {
    const { n = 0, value = 0, variance = 0 } = effects.random[place] ?? {};
    const group = effects.groups?.ofLevel[place] ?? 0;
    if ((sizes.get(group) ?? 0) < 2) return { auditorId, n, group, kind: 'inseparable' };
    const interval = around(value, variance);
    const beyondChance = interval.low > 0 || interval.high < 0;
    return { auditorId, n, group, kind: 'estimated', severity: value, interval, beyondChance };
  });
  const dealers: DealerFairness[] = [];
  for (const [dealerId, own] of byDealer) {
    if (dealers.length % DEALERS_A_STEP === 0) yield;
    const {
      n = 0,
      mean = 0,
      adjusted = 0,
      variance = 0,
    } = effects.units[dealerPlaces.get(dealerId) ?? -1] ?? {};
    dealers.push({
      dealerId,
      n,
      raw: mean ?? 0,
      adjusted: adjusted ?? 0,
      interval: around(adjusted ?? 0, variance ?? 0),
      mix: mixShares(own),
    });
  }
  return {
    kind: 'judged',
    audits: visits.length,
    withoutScore: all.length - visits.length,
    mix: mixShares(visits),
    factors,
    auditors: fitted.auditors
      ? {
          kind: 'compared',
          deviation: Math.sqrt(effects.randomVariance),
          groups: effects.groups?.count ?? 0,
          each,
        }
      : { kind: 'inseparable', auditors: auditors.found.length },
    visitDeviation: Math.sqrt(effects.residualVariance),
    dealers,
  };
}

/**
 * Whether dealers were judged under the same circumstances, and their scores as they would be if they had been: additive
 * model of dealer + weekday + hour + persona + auditor on the scores of audits (`crossedSteps`: units and circumstances
 * fixed, auditors random by Henderson's method 3, adjusted to the mix of the network). What cannot be told apart is said,
 * not guessed. Intervals are 95 %.
 */
export const judgeFairness = (all: readonly VisitScore[]): Fairness => atOnce(fairnessSteps(all));

/** `judgeFairness` in steps, for whoever shares the thread with others: the same figures. `pause` comes back after their turn. */
export const judgeFairnessPaced = (
  all: readonly VisitScore[],
  pause: () => Promise<unknown>,
): Promise<Fairness> => paced(fairnessSteps(all), pause);
