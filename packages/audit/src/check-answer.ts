import { err, ok, type Result } from '@truthline/kernel';
import type { Answer, AnswerValue } from './answer.ts';
import type { Item, Scale } from './checklist.ts';

/** Why an answer is not an answer to its item. */
export type AnswerProblem =
  | { readonly reason: 'otherItem'; readonly itemId: string }
  | { readonly reason: 'otherScale'; readonly expected: Scale['type'] }
  | { readonly reason: 'unknownLevel'; readonly level: string }
  | { readonly reason: 'unknownOption'; readonly option: string }
  | { readonly reason: 'repeatedOption'; readonly option: string }
  | { readonly reason: 'notANumber' }
  | { readonly reason: 'notACount' }
  | { readonly reason: 'notAPercentage' }
  | { readonly reason: 'alwaysApplicable' }
  | { readonly reason: 'reasonMissing' };

const valueProblem = (scale: Scale, value: AnswerValue): AnswerProblem | null => {
  const otherScale: AnswerProblem = { reason: 'otherScale', expected: scale.type };
  switch (scale.type) {
    case 'yesNo':
      return value.type === 'yesNo' ? null : otherScale;
    case 'ordinal':
      if (value.type !== 'ordinal') return otherScale;
      return scale.levels.some(({ key }) => key === value.level)
        ? null
        : { reason: 'unknownLevel', level: value.level };
    case 'multi': {
      if (value.type !== 'multi') return otherScale;
      const known = new Set(scale.options.map(({ key }) => key));
      const unknown = value.ticked.find(key => !known.has(key));
      if (unknown !== undefined) return { reason: 'unknownOption', option: unknown };
      const repeated = value.ticked.find((key, index) => value.ticked.indexOf(key) !== index);
      return repeated === undefined ? null : { reason: 'repeatedOption', option: repeated };
    }
    case 'measure': {
      if (value.type !== 'measure') return otherScale;
      const { measured } = value;
      if (!Number.isFinite(measured)) return { reason: 'notANumber' };
      // A duration may be negative: a car ready before the promised time is minus some minutes late.
      if (scale.quantity === 'count' && (measured < 0 || !Number.isInteger(measured)))
        return { reason: 'notACount' };
      if (scale.quantity === 'percent' && (measured < 0 || measured > 100))
        return { reason: 'notAPercentage' };
      return null;
    }
  }
};

/** Why this answer cannot stand for this item, or null where it can. */
export const answerProblem = (item: Item, answer: Answer): AnswerProblem | null => {
  if (answer.itemId !== item.id) return { reason: 'otherItem', itemId: answer.itemId };
  switch (answer.state) {
    case 'answered':
      return valueProblem(item.scale, answer.value);
    case 'notApplicable':
      if (item.notApplicableRule === null) return { reason: 'alwaysApplicable' };
      return answer.reason.trim() === '' ? { reason: 'reasonMissing' } : null;
    case 'notObserved':
      return null;
  }
};

/** The answer itself where it fits its item, else the reason. The one check for phone, server and import. */
export const checkAnswer = (item: Item, answer: Answer): Result<Answer, AnswerProblem> => {
  const problem = answerProblem(item, answer);
  return problem === null ? ok(answer) : err(problem);
};
