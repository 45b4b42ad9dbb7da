import type { AnswerValue } from './answer.ts';
import type { Band, Scale } from './checklist.ts';

/** What an answered value is worth on its scale. */
export type ScaleScore = {
  /** 0–1. */
  readonly score: number;
  /** Critical options that were not ticked; empty on every other scale. */
  readonly criticalOptionsMissing: readonly string[];
};

const satisfies = (band: Band, measured: number): boolean => {
  switch (band.comparison) {
    case '<=':
      return measured <= band.value;
    case '>=':
      return measured >= band.value;
    case '=':
      return measured === band.value;
  }
};

/** The first band satisfied, in order, gives the score; where none is, `otherwise`. */
export const bandScore = (bands: readonly Band[], otherwise: number, measured: number): number =>
  bands.find(band => satisfies(band, measured))?.score ?? otherwise;

/**
 * The worth of a value, 0–1, or null where the value is not an answer to this scale (another type, a level or an
 * option the scale does not have). `answerProblem` says which.
 */
export const scoreValue = (scale: Scale, value: AnswerValue): ScaleScore | null => {
  const plain = (score: number): ScaleScore => ({ score, criticalOptionsMissing: [] });
  switch (scale.type) {
    case 'yesNo':
      return value.type === 'yesNo' ? plain(value.yes ? 1 : 0) : null;
    case 'ordinal': {
      if (value.type !== 'ordinal') return null;
      const level = scale.levels.find(({ key }) => key === value.level);
      return level === undefined ? null : plain(level.score);
    }
    case 'multi': {
      if (value.type !== 'multi') return null;
      const ticked = new Set(value.ticked);
      const known = scale.options.filter(({ key }) => ticked.has(key)).length;
      if (known !== ticked.size) return null;
      return {
        score: known / scale.options.length,
        criticalOptionsMissing: scale.criticalOptions.filter(key => !ticked.has(key)),
      };
    }
    case 'measure':
      return value.type === 'measure' && !Number.isNaN(value.measured)
        ? plain(bandScore(scale.bands, scale.otherwise, value.measured))
        : null;
  }
};
