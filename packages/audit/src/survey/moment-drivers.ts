import {
  penaltyReward,
  quadrants,
  shapleySteps,
  type Coefficient,
  type Interval,
  type KanoKind,
  type Quadrant,
  type Steps,
} from '@truthline/statistics';
import type { SurveyQuestion } from './survey.ts';
import type { SurveyAnswer } from './survey-response.ts';

/** What is judged of one response: how satisfied, and the answers by question. */
export type JudgedResponse = {
  readonly satisfaction: number;
  readonly answers: ReadonlyMap<string, Omit<SurveyAnswer, 'questionId'>>;
};

/** Why there is no figure, with how many more complete answers would make one. */
export type TooFew = { readonly kind: 'tooFew'; readonly n: number; readonly further: number };

/**
 * Responses that a regression on so many columns asks for: 50 + 8 a column. Green (1991), How many subjects does it take to
 * do a regression analysis, Multivariate Behavioral Research 26, 499–510.
 */
export const leastResponses = (columns: number): number => 50 + 8 * columns;

/** At or below this a moment was poor, at or above that it was excellent, of 1 to 7. */
export const POOR_AT = 3;
export const EXCELLENT_AT = 7;

export type MomentDriver = {
  readonly questionId: string;
  /** Part of R² by Lindeman, Merenda & Gold, 0–1, with its bootstrap interval. */
  readonly share: number;
  readonly interval: Interval;
  /** Mean perception, 1–7. */
  readonly performance: number;
  readonly quadrant: Quadrant;
};

export type MomentDrivers =
  | {
      readonly kind: 'judged';
      readonly n: number;
      readonly rSquared: number;
      readonly draws: number;
      readonly seed: number;
      /** Where the lines of the quadrants cross. */
      readonly importance: number;
      readonly performance: number;
      readonly moments: readonly MomentDriver[];
    }
  | TooFew
  /** Everybody was as satisfied as everybody else. */
  | { readonly kind: 'noSpread'; readonly n: number }
  /** The survey asks of no moment. */
  | { readonly kind: 'noMoments' };

export type MomentContrast = {
  readonly questionId: string;
  readonly poor: number;
  readonly excellent: number;
  readonly penalty: Coefficient | null;
  readonly reward: Coefficient | null;
  readonly kind: KanoKind | null;
};

export type MomentContrasts =
  | {
      readonly kind: 'judged';
      readonly n: number;
      readonly rSquared: number | null;
      readonly moments: readonly MomentContrast[];
    }
  | TooFew
  | { readonly kind: 'noSpread'; readonly n: number }
  | { readonly kind: 'noMoments' };

type Complete = {
  readonly columns: readonly (readonly number[])[];
  readonly outcomes: readonly number[];
};

/** Responses that judge every moment: a column a moment. */
const complete = (moments: readonly SurveyQuestion[], responses: readonly JudgedResponse[]): Complete => {
  const rows = responses.flatMap(({ satisfaction, answers }) => {
    const judged = moments.flatMap(({ id }) => answers.get(id)?.perception ?? []);
    return judged.length === moments.length ? [{ satisfaction, judged }] : [];
  });
  return {
    columns: moments.map((_, at) => rows.map(({ judged }) => judged[at] ?? 0)),
    outcomes: rows.map(({ satisfaction }) => satisfaction),
  };
};

const lacking = (n: number, columns: number): TooFew | null => {
  const least = leastResponses(columns);
  return n < least ? { kind: 'tooFew', n, further: least - n } : null;
};

function* driverSteps(
  moments: readonly SurveyQuestion[],
  { columns, outcomes }: Complete,
): Steps<MomentDrivers> {
  const n = outcomes.length;
  const tooFew = lacking(n, columns.length);
  if (tooFew !== null) return tooFew;
  const shares = yield* shapleySteps(columns, outcomes);
  if (shares === null) return { kind: 'noSpread', n };
  const means = columns.map(column => column.reduce((sum, value) => sum + value, 0) / n);
  const placed = quadrants(
    shares.shares.map(({ share }, at) => ({ importance: share, performance: means[at] ?? 0 })),
  );
  if (placed === null) return { kind: 'noMoments' };
  return {
    kind: 'judged',
    n,
    rSquared: shares.rSquared,
    draws: shares.draws,
    seed: shares.seed,
    importance: placed.importance,
    performance: placed.performance,
    moments: moments.flatMap(({ id }, at) => {
      const share = shares.shares[at];
      const place = placed.items[at];
      return share === undefined || place === undefined
        ? []
        : [
            {
              questionId: id,
              share: share.share,
              interval: share.interval,
              performance: place.performance,
              quadrant: place.quadrant,
            },
          ];
    }),
  };
}

const contrastsOf = (
  moments: readonly SurveyQuestion[],
  { columns, outcomes }: Complete,
): MomentContrasts => {
  const n = outcomes.length;
  const tooFew = lacking(n, 2 * columns.length);
  if (tooFew !== null) return tooFew;
  const found = penaltyReward(columns, outcomes, { lowAt: POOR_AT, highAt: EXCELLENT_AT });
  if (found === null || found.rSquared === null) return { kind: 'noSpread', n };
  return {
    kind: 'judged',
    n,
    rSquared: found.rSquared,
    moments: moments.flatMap(({ id }, at) => {
      const attribute = found.attributes[at];
      if (attribute === undefined) return [];
      const { low, high, penalty, reward, kind } = attribute;
      return [{ questionId: id, poor: low, excellent: high, penalty, reward, kind }];
    }),
  };
};

/** Which moments carry overall satisfaction, and what poor and excellent ones cost and bring. */
export function* momentDriverSteps(
  questions: readonly SurveyQuestion[],
  responses: readonly JudgedResponse[],
): Steps<{ readonly drivers: MomentDrivers; readonly contrasts: MomentContrasts }> {
  const moments = questions.filter(({ momentId }) => momentId !== null);
  if (moments.length === 0) return { drivers: { kind: 'noMoments' }, contrasts: { kind: 'noMoments' } };
  const judged = complete(moments, responses);
  const drivers = yield* driverSteps(moments, judged);
  return { drivers, contrasts: contrastsOf(moments, judged) };
}
