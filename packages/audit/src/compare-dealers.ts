import {
  atOnce,
  designEffect,
  meanInterval,
  neededObservations,
  paced,
  randomEffects,
  reliability,
  shrink,
  varianceParts,
  type Interval,
  type Steps,
} from '@truthline/statistics';
import { rankDealers, type DealerRank } from './rank-dealers.ts';
import { MINIMUM_EVIDENCE, weighEvidence, type EvidenceRule, type InsufficientEvidence } from './evidence.ts';

/** One audit in a comparison, from the roll-ups: its score and how many items stand behind it. */
export type AuditTotal = {
  readonly dealerId: string;
  readonly auditId: string;
  /** 0–100, or null where nothing was applicable. */
  readonly overall: number | null;
  readonly itemsCounted: number;
  readonly itemsPassed: number;
};

/** One dealer with everything that must stand beside its score. Scores 0–100; null where the audits give none. */
export type DealerComparison = {
  readonly dealerId: string;
  /** Audits with a score. */
  readonly n: number;
  /** Audits in which nothing was applicable: not in n. */
  readonly withoutScore: number;
  readonly itemsCounted: number;
  readonly itemsPassed: number;
  readonly mean: number | null;
  /** 95 % t interval of the mean over audits, held in 0–100; null under two audits. */
  readonly interval: Interval | null;
  /** The mean pulled toward the network as far as it is uncertain. */
  readonly shrunk: number | null;
  /** 0–1; null where the network's audits cannot tell. */
  readonly reliability: number | null;
  readonly rank: DealerRank | { readonly insufficient: InsufficientEvidence };
};

export type DealersComparison = {
  /** In the order of shrunk scores, best first; dealers without a score last, then by id. */
  readonly dealers: readonly DealerComparison[];
  readonly network: {
    readonly audits: number;
    readonly withoutScore: number;
    readonly ranked: number;
    /** Random-effects mean of the dealers, 0–100. */
    readonly mean: number | null;
    /** Variance between dealers and between audits of one dealer, in squared points. */
    readonly between: number | null;
    readonly within: number | null;
    /** How many times the variance of a pass rate exceeds that of independent items, for `funnel`; null where it cannot be told. */
    readonly designEffect: number | null;
  };
  readonly method: { readonly draws: number; readonly seed: number; readonly evidence: EvidenceRule };
};

type Gathered = {
  readonly dealerId: string;
  readonly scores: number[];
  readonly visits: { readonly passes: number; readonly n: number }[];
  itemsCounted: number;
  itemsPassed: number;
  withoutScore: number;
};

const gather = (totals: readonly AuditTotal[]): readonly Gathered[] => {
  const dealers = new Map<string, Gathered>();
  for (const { dealerId, overall, itemsCounted, itemsPassed } of totals) {
    let dealer = dealers.get(dealerId);
    if (dealer === undefined) {
      dealer = { dealerId, scores: [], visits: [], itemsCounted: 0, itemsPassed: 0, withoutScore: 0 };
      dealers.set(dealerId, dealer);
    }
    dealer.itemsCounted += itemsCounted;
    dealer.itemsPassed += itemsPassed;
    dealer.visits.push({ passes: itemsPassed, n: itemsCounted });
    if (overall === null) dealer.withoutScore += 1;
    else dealer.scores.push(overall);
  }
  // In the order of ids: the same audits in another order meet the same random stream.
  return [...dealers.values()].toSorted((one, other) => (one.dealerId < other.dealerId ? -1 : 1));
};

const average = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
};

/** Dealers looked at between two pauses. */
const DEALERS_A_STEP = 400;

/** A spread of less than 0.00003 points between scores is rounding, not difference. */
const ROUNDING = 1e-9;

const readVariance = (groups: readonly (readonly number[])[]): ReturnType<typeof varianceParts> => {
  const parts = varianceParts(groups);
  const settle = (variance: number) => (variance < ROUNDING ? 0 : variance);
  return parts === null ? null : { ...parts, within: settle(parts.within), between: settle(parts.between) };
};

const within100 = ({ low, high, level }: Interval): Interval => ({
  low: Math.max(0, low),
  high: Math.min(100, high),
  level,
});

const byShrunk = (one: DealerComparison, other: DealerComparison): number => {
  if (one.shrunk !== null && other.shrunk !== null && one.shrunk !== other.shrunk)
    return other.shrunk - one.shrunk;
  if ((one.shrunk === null) !== (other.shrunk === null)) return one.shrunk === null ? 1 : -1;
  return one.dealerId < other.dealerId ? -1 : one.dealerId > other.dealerId ? 1 : 0;
};

export type ComparisonOptions = {
  readonly seed?: number;
  readonly draws?: number;
  readonly evidence?: EvidenceRule;
};

function* compareSteps(
  totals: readonly AuditTotal[],
  { seed = 1, draws = 10_000, evidence = MINIMUM_EVIDENCE }: ComparisonOptions,
): Steps<DealersComparison> {
  const gathered = gather(totals);
  yield;
  const parts = readVariance(gathered.map(({ scores }) => scores));
  yield;
  const means = gathered.map(({ scores }) => average(scores));
  const sampled = gathered.flatMap(({ scores }, index) => {
    const value = means[index];
    return parts === null || parts.within === 0 || typeof value !== 'number'
      ? []
      : [{ value, variance: parts.within / scores.length }];
  });
  // Equal audits within every dealer leave no error variance: then the dealers count alike.
  const networkMean = randomEffects(sampled)?.mean ?? average(means.filter(value => value !== null));
  const between = parts?.between ?? 0;
  const neededAudits = parts === null ? null : neededObservations(evidence.reliability, parts);

  const audits = gathered.reduce((total, { scores }) => total + scores.length, 0);
  const items = gathered.reduce((total, { itemsCounted }) => total + itemsCounted, 0);
  const itemsPerAudit = audits === 0 ? 0 : items / audits;

  const posteriors: { readonly value: number; readonly deviation: number }[] = [];
  const ranked: number[] = [];
  const unranked: DealerComparison[] = [];
  for (const [index, dealer] of gathered.entries()) {
    if (index % DEALERS_A_STEP === 0) yield;
    const { dealerId, scores, itemsCounted, itemsPassed, withoutScore } = dealer;
    const value = means[index] ?? null;
    const posterior =
      value === null || parts === null || networkMean === null
        ? null
        : shrink({ value, variance: parts.within / scores.length }, networkMean, between);
    const ownReliability = parts === null ? null : reliability(scores.length, parts);
    const insufficient = weighEvidence(
      { audits: scores.length, items: itemsCounted, reliability: ownReliability ?? 0 },
      neededAudits,
      itemsPerAudit,
      evidence,
    );
    if (insufficient === null && posterior !== null) {
      ranked.push(index);
      posteriors.push(posterior);
    }
    const interval = meanInterval(scores);
    unranked.push({
      dealerId,
      n: scores.length,
      withoutScore,
      itemsCounted,
      itemsPassed,
      mean: value,
      interval: interval === null ? null : within100(interval),
      shrunk: posterior?.value ?? value,
      reliability: ownReliability,
      rank: { insufficient: insufficient ?? { lacking: ['reliability'], furtherAuditsNeeded: null } },
    });
  }

  const dealers = [...unranked];
  yield;
  const ranks = yield* rankDealers(posteriors, seed, draws);
  ranked.forEach((index, place) => {
    const dealer = unranked[index];
    const rank = ranks[place];
    if (dealer !== undefined && rank !== undefined) dealers[index] = { ...dealer, rank };
  });
  return {
    dealers: dealers.toSorted(byShrunk),
    network: {
      audits,
      withoutScore: gathered.reduce((total, { withoutScore }) => total + withoutScore, 0),
      ranked: ranked.length,
      mean: networkMean,
      between: parts?.between ?? null,
      within: parts?.within ?? null,
      designEffect: designEffect(gathered.map(({ visits }) => visits)),
    },
    method: { draws, seed, evidence },
  };
}

/**
 * Compares dealers on the scores of their audits. The unit is the audit, never the item: items of one visit share one
 * auditor and one day. Between- and within-dealer variance by analysis of variance, network mean by random effects,
 * scores shrunk by empirical Bayes, ranks by simulation from the posteriors of those who have enough evidence.
 * All audits must be comparable (`comparable`): that is the caller's proof to bring.
 */
export const compareDealers = (
  totals: readonly AuditTotal[],
  options: ComparisonOptions = {},
): DealersComparison => atOnce(compareSteps(totals, options));

/**
 * `compareDealers` in steps of some ten milliseconds, for whoever shares the thread with others: the same figures.
 *
 * @param pause comes back when the others had their turn.
 */
export const compareDealersPaced = (
  totals: readonly AuditTotal[],
  pause: () => Promise<unknown>,
  options: ComparisonOptions = {},
): Promise<DealersComparison> => paced(compareSteps(totals, options), pause);
