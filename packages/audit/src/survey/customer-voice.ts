import {
  meanInterval,
  mean,
  netPromoterScore,
  twoSidedZ,
  wilsonInterval,
  type Interval,
} from '@truthline/statistics';

const LEVEL = 0.95;
/** From here on a customer counts as satisfied: 4 and 5 of 5 (top two boxes). */
const SATISFIED_FROM = 4;

/** How often each answer was given, by the answer. */
export type AnswerCounts = ReadonlyMap<number, number>;

export type Satisfaction = {
  readonly n: number;
  readonly mean: number;
  /** t interval of the mean; null of one answer. */
  readonly interval: Interval | null;
  /** Share that answered 4 or 5, with Wilson's interval. */
  readonly satisfied: number;
  readonly satisfiedInterval: Interval | null;
};

export type Recommendation = {
  readonly n: number;
  /** Points −100 to 100. */
  readonly score: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
};

const countWhere = (counts: AnswerCounts, holds: (answer: number) => boolean): number =>
  [...counts].reduce((sum, [answer, count]) => sum + (holds(answer) ? count : 0), 0);

/** Overall satisfaction on the scale 1–5; null of nobody. */
export const satisfactionOf = (counts: AnswerCounts): Satisfaction | null => {
  const values = [...counts].flatMap(([answer, count]) => Array.from({ length: count }, () => answer));
  const centre = mean(values);
  if (centre === null) return null;
  const satisfied = countWhere(counts, answer => answer >= SATISFIED_FROM);
  return {
    n: values.length,
    mean: centre,
    interval: meanInterval(values, LEVEL),
    satisfied: satisfied / values.length,
    satisfiedInterval: wilsonInterval(satisfied, values.length, LEVEL),
  };
};

/** The net promoter score of answers 0–10: 9 and 10 promote, 0 to 6 detract. Null of nobody. */
export const recommendationOf = (counts: AnswerCounts): Recommendation | null => {
  const promoters = countWhere(counts, answer => answer >= 9);
  const detractors = countWhere(counts, answer => answer <= 6);
  const passives = countWhere(counts, () => true) - promoters - detractors;
  const found = netPromoterScore(promoters, passives, detractors);
  if (found === null) return null;
  const half = twoSidedZ(LEVEL) * found.standardError;
  return {
    ...found,
    interval: {
      low: Math.max(-100, found.score - half),
      high: Math.min(100, found.score + half),
      level: LEVEL,
    },
    promoters,
    passives,
    detractors,
  };
};
