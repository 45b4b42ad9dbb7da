import { err, ok, type Result } from '@truthline/kernel';
import type { Answer, AnswerValue } from './answer.ts';
import type { Item, Section } from './checklist.ts';
import type { Scale } from './scale.ts';

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
  | { readonly reason: 'exclusiveOption'; readonly option: string }
  | { readonly reason: 'blankText' }
  | { readonly reason: 'tooFewFiles'; readonly least: number }
  | { readonly reason: 'tooManyFiles'; readonly most: number }
  | { readonly reason: 'repeatedFile'; readonly fileId: string }
  /** An item that repeats is answered by instance, every other one without. */
  | { readonly reason: 'instanceMissing' }
  | { readonly reason: 'notRepeated' }
  | { readonly reason: 'alwaysApplicable' }
  | { readonly reason: 'reasonMissing' };

type Options = readonly { readonly key: string }[];

const optionsProblem = (options: Options, chosen: readonly string[]): AnswerProblem | null => {
  const known = new Set(options.map(({ key }) => key));
  const unknown = chosen.find(key => !known.has(key));
  if (unknown !== undefined) return { reason: 'unknownOption', option: unknown };
  const repeated = chosen.find((key, index) => chosen.indexOf(key) !== index);
  return repeated === undefined ? null : { reason: 'repeatedOption', option: repeated };
};

const filesProblem = (
  fileIds: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
): AnswerProblem | null => {
  if (fileIds.length < least) return { reason: 'tooFewFiles', least };
  if (fileIds.length > most) return { reason: 'tooManyFiles', most };
  const fileId = fileIds.find((id, index) => fileIds.indexOf(id) !== index);
  return fileId === undefined ? null : { reason: 'repeatedFile', fileId };
};

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
      return optionsProblem(scale.options, value.ticked);
    }
    case 'single':
      return value.type === 'single' ? optionsProblem(scale.options, [value.option]) : otherScale;
    case 'multiple': {
      if (value.type !== 'multiple') return otherScale;
      const alone = scale.options.find(({ key, exclusive }) => exclusive && value.chosen.includes(key));
      return alone !== undefined && value.chosen.length > 1
        ? { reason: 'exclusiveOption', option: alone.key }
        : optionsProblem(scale.options, value.chosen);
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
    case 'timeOfDay':
    case 'date':
    case 'location':
      return value.type === scale.type ? null : otherScale;
    case 'text':
      if (value.type !== 'text') return otherScale;
      return value.text.trim() === '' ? { reason: 'blankText' } : null;
    case 'photo':
    case 'audio':
      return value.type === 'files' ? filesProblem(value.fileIds, scale) : otherScale;
    case 'signature':
      return value.type === 'files' ? filesProblem(value.fileIds, { least: 1, most: 1 }) : otherScale;
  }
};

/**
 * Why this answer cannot stand for this item, or null where it can. `section` is the one of the item, where known: an
 * item that always applies may be left out with the whole of a section that need not (`standingAnswers` sees whether
 * the whole was).
 */
export const answerProblem = (
  item: Item,
  answer: Answer,
  section?: Pick<Section, 'notApplicableRule'>,
): AnswerProblem | null => {
  if (answer.itemId !== item.id) return { reason: 'otherItem', itemId: answer.itemId };
  if (item.repeatGroupId !== null && answer.instance === undefined) return { reason: 'instanceMissing' };
  if (item.repeatGroupId === null && answer.instance !== undefined) return { reason: 'notRepeated' };
  switch (answer.state) {
    case 'answered':
      return valueProblem(item.scale, answer.value);
    case 'notApplicable':
      if (item.notApplicableRule === null && (section?.notApplicableRule ?? null) === null)
        return { reason: 'alwaysApplicable' };
      return answer.reason.trim() === '' ? { reason: 'reasonMissing' } : null;
    case 'notObserved':
      return null;
  }
};

/** The answer itself where it fits its item, else the reason. The one check for phone, server and import. */
export const checkAnswer = (
  item: Item,
  answer: Answer,
  section?: Pick<Section, 'notApplicableRule'>,
): Result<Answer, AnswerProblem> => {
  const problem = answerProblem(item, answer, section);
  return problem === null ? ok(answer) : err(problem);
};
