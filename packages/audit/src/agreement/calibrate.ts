import { partAlphas } from '@truthline/statistics';
import type { Answer } from '../answer.ts';
import type { AuditKind, ChecklistVersion } from '../checklist.ts';
import { isScored } from '../scale-score.ts';
import { scoreAudit } from '../score-audit.ts';

/** What one auditor answered of one recorded visit. */
export type CalibrationRating = {
  /** Which recording; all ratings of a calibration of one visit share it. */
  readonly visitId: string;
  readonly raterId: string;
  readonly kind: AuditKind;
  readonly answers: readonly Answer[];
};

/** How far the auditors agree on one item. */
export type ItemCalibration = {
  readonly itemId: string;
  /** Krippendorff's α of the item against the disagreement that chance would bring on the whole checklist. */
  readonly alpha: number | null;
  /** Ratings that could be compared with another one of the same visit. */
  readonly ratings: number;
  /** Ratings that found it not applicable or could not see it: a wording may divide here too. */
  readonly withoutScore: number;
  /** True where α is under 0.6: the wording leaves too much open. */
  readonly flagged: boolean;
};

export type Calibration = {
  readonly visits: number;
  readonly raters: number;
  /** α of all items together; null where nobody ever differed or nothing was rated twice. */
  readonly alpha: number | null;
  /** Scored items, in the order of the checklist. */
  readonly items: readonly ItemCalibration[];
  /** The overall score each auditor came to, for how far apart they end. */
  readonly scores: readonly {
    readonly visitId: string;
    readonly raterId: string;
    readonly overall: number | null;
  }[];
};

/** An α under this flags an item for rewording. */
export const REWORD_BELOW = 0.6;

/**
 * Rater calibration: recorded visits answered by several auditors. Scores are compared as numbers (interval distance);
 * where all ratings of everything are equal α is not defined, and nothing is flagged.
 */
export const calibrate = (version: ChecklistVersion, ratings: readonly CalibrationRating[]): Calibration => {
  const rated = ratings.map(rating => ({
    ...rating,
    card: scoreAudit(version, rating.answers, rating.kind),
  }));
  const visits = [...Map.groupBy(rated, ({ visitId }) => visitId).values()];
  const scored = version.items.filter(({ scale }) => isScored(scale));
  const itemScores = rated.map(
    ({ card }) => new Map(card.items.map(({ itemId, score, state }) => [itemId, { score, state }])),
  );
  const scoresOf = new Map(rated.map((rating, index) => [rating, itemScores[index]]));
  const found = partAlphas(
    scored.map(({ id }) =>
      visits.map(visit => visit.map(rating => scoresOf.get(rating)?.get(id)?.score ?? null)),
    ),
    'interval',
  );
  return {
    visits: visits.length,
    raters: new Set(ratings.map(({ raterId }) => raterId)).size,
    alpha: found.alpha,
    items: scored.map(({ id }, index) => {
      const alpha = found.parts[index] ?? null;
      return {
        itemId: id,
        alpha,
        ratings: found.pairable[index] ?? 0,
        withoutScore: itemScores.filter(scores => {
          const state = scores.get(id)?.state;
          return state === 'notApplicable' || state === 'notObserved';
        }).length,
        flagged: alpha !== null && alpha < REWORD_BELOW,
      };
    }),
    scores: rated.map(({ visitId, raterId, card }) => ({ visitId, raterId, overall: card.overall })),
  };
};
