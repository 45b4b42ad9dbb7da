import type { Answer, AnswerValue, Item, Scale } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { integerBetween, logistic, pick } from './draw.ts';
import { notesByItem } from './notes.ts';

type Random = { readonly next: () => number };

/** How often "not applicable" is the fair answer, by item; a rule not named here applies to one visit in ten. */
const notApplicableShare: { readonly [itemId: string]: number } = {
  'A1-02': 0.6,
  'A1-07': 0.2,
  'A1-18': 0.3,
  'A2-01': 0.15,
  'A2-04': 0.15,
  'A2-05': 0.9,
  'A3-03': 0.5,
  'A3-04': 0.7,
};

/** Half of what is not fully met is partly met, where the scale knows a part. */
const partlyShare = 0.5;
const noteShare = 0.4;
const notObservedShare = 0.01;

type Level = 0 | 1 | 2;

/** 0 fully met, 1 partly, 2 not met: one draw from the probability of "fully met". */
const drawLevel = (random: Random, met: number): Level => {
  const chance = random.next();
  if (chance < met) return 0;
  return chance < met + (1 - met) * partlyShare ? 1 : 2;
};

const measuredRange = (
  scale: Extract<Scale, { type: 'measure' }>,
  level: Level,
): readonly [number, number] => {
  const values = scale.bands.map(band => band.value);
  const best = values[0] ?? 0;
  const worst = values.at(-1) ?? best;
  const partly = level === 1 && values.length > 1;
  if (scale.better === 'lower') {
    if (level === 0) return [Math.min(best, Math.max(1, Math.round(best * 0.3))), best];
    return partly ? [best + 1, worst] : [worst + 1, worst + 2 + Math.round(worst * 0.6)];
  }
  if (level === 0) return [best, scale.quantity === 'percent' ? 100 : best + 1];
  if (partly) return [worst, best - 1];
  return [scale.quantity === 'percent' ? worst - 12 : 0, worst - 1];
};

const drawValue = (random: Random, scale: Scale, met: number): { value: AnswerValue; level: Level } => {
  switch (scale.type) {
    case 'yesNo': {
      const yes = random.next() < met;
      return { value: { type: 'yesNo', yes }, level: yes ? 0 : 2 };
    }
    case 'ordinal': {
      const level = drawLevel(random, met);
      return { value: { type: 'ordinal', level: (['met', 'partly', 'notMet'] as const)[level] }, level };
    }
    case 'multi': {
      // The chance that all options are ticked stays near `met`, so long lists are not harder than short ones.
      const each = met ** (1.5 / scale.options.length);
      const ticked = scale.options.map(option => option.key).filter(() => random.next() < each);
      return {
        value: { type: 'multi', ticked },
        level: ticked.length === scale.options.length ? 0 : ticked.length === 0 ? 2 : 1,
      };
    }
    case 'measure': {
      const level = drawLevel(random, met);
      const [low, high] = measuredRange(scale, level);
      return { value: { type: 'measure', measured: integerBetween(random, low, high) }, level };
    }
    case 'single':
    case 'multiple':
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      throw new RangeError(`the demo network draws no answer of the type ${scale.type}`);
  }
};

/** Answers of one visit to one item. `logit` is the log odds that the standard is fully met. */
export const drawAnswer = (random: Random, item: Item, logit: number, language: Language): Answer => {
  if (random.next() < notObservedShare) return { itemId: item.id, state: 'notObserved', note: '' };
  const chance = random.next();
  if (item.notApplicableRule !== null && chance < (notApplicableShare[item.id] ?? 0.1))
    return {
      itemId: item.id,
      state: 'notApplicable',
      reason: item.notApplicableRule[language],
      note: '',
    };
  const { value, level } = drawValue(random, item.scale, logistic(logit));
  const notes = notesByItem[item.id] ?? [];
  const noted = level === 2 && notes.length > 0 && random.next() < noteShare;
  return {
    itemId: item.id,
    state: 'answered',
    value,
    note: noted ? pick(random, notes)[language] : '',
  };
};
