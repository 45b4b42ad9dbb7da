import type { AnswerValue } from './answer.ts';
import type { Band, Scale } from './scale.ts';

/** What an answered value is worth on its scale. */
export type ScaleScore = {
  /** 0–1; null where the answer is recorded and not scored. */
  readonly score: number | null;
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

/** True where some answer to this scale has a worth. Text, dates, places, files and bare numbers are recorded only. */
export const isScored = (scale: Scale): boolean => {
  switch (scale.type) {
    case 'yesNo':
    case 'ordinal':
    case 'multi':
      return true;
    case 'single':
    case 'multiple':
      return scale.options.some(({ score }) => score !== null);
    case 'measure':
    case 'timeOfDay':
      return scale.bands.length > 0;
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      return false;
  }
};

type ScoredOption = { readonly key: string; readonly score: number | null };

/** The sum of what was chosen, at most 1; null where nothing of it is scored. */
const chosenScore = (options: readonly ScoredOption[], chosen: readonly string[]): number | null => {
  if (options.every(({ score }) => score === null)) return null;
  const scored = options.filter(({ key }) => chosen.includes(key)).flatMap(({ score }) => score ?? []);
  if (scored.length === 0 && chosen.length > 0) return null;
  return Math.min(
    1,
    scored.reduce((sum, score) => sum + score, 0),
  );
};

/**
 * The worth of a value, 0–1, or null where the value is not an answer to this scale (another type, a level or an
 * option the scale does not have). `answerProblem` says which.
 */
export const scoreValue = (scale: Scale, value: AnswerValue): ScaleScore | null => {
  const plain = (score: number | null): ScaleScore => ({ score, criticalOptionsMissing: [] });
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
        score: scale.needed === null ? known / scale.options.length : Math.min(1, known / scale.needed),
        criticalOptionsMissing: scale.criticalOptions.filter(key => !ticked.has(key)),
      };
    }
    case 'single': {
      if (value.type !== 'single') return null;
      const option = scale.options.find(({ key }) => key === value.option);
      return option === undefined ? null : plain(option.score);
    }
    case 'multiple': {
      if (value.type !== 'multiple') return null;
      const known = scale.options.filter(({ key }) => value.chosen.includes(key));
      return known.length === value.chosen.length ? plain(chosenScore(scale.options, value.chosen)) : null;
    }
    case 'measure':
      if (value.type !== 'measure' || Number.isNaN(value.measured)) return null;
      return plain(isScored(scale) ? bandScore(scale.bands, scale.otherwise, value.measured) : null);
    case 'timeOfDay':
      if (value.type !== 'timeOfDay') return null;
      return plain(isScored(scale) ? bandScore(scale.bands, scale.otherwise, value.minutes) : null);
    case 'text':
    case 'date':
    case 'location':
      return value.type === scale.type ? plain(null) : null;
    case 'photo':
    case 'audio':
    case 'signature':
      return value.type === 'files' ? plain(null) : null;
  }
};
