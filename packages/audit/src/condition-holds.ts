import type { Answer, AnswerValue } from './answer.ts';
import type { Condition, ConditionTest } from './condition.ts';

type Plain = string | number | boolean;

/** The one plain value an answer is compared by; null where it has none (several options, files, a place). */
const plainOf = (value: AnswerValue): Plain | null => {
  switch (value.type) {
    case 'yesNo':
      return value.yes;
    case 'ordinal':
      return value.level;
    case 'single':
      return value.option;
    case 'measure':
      return value.measured;
    case 'timeOfDay':
      return value.minutes;
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'multi':
    case 'multiple':
    case 'location':
    case 'files':
      return null;
  }
};

/** Several values at once: options ticked or chosen, files; null where an answer is a single value. */
const severalOf = (value: AnswerValue): readonly string[] | null => {
  switch (value.type) {
    case 'multi':
      return value.ticked;
    case 'multiple':
      return value.chosen;
    case 'files':
      return value.fileIds;
    case 'yesNo':
    case 'ordinal':
    case 'single':
    case 'measure':
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
      return null;
  }
};

const equal = (value: AnswerValue, wanted: ConditionTest['value']): boolean => {
  const several = severalOf(value);
  return several === null ? plainOf(value) === wanted : several.length === 1 && several[0] === wanted;
};

/** Numbers compare as numbers, dates as dates; where several are chosen, their number counts. */
const compare = (value: AnswerValue, wanted: ConditionTest['value']): number | null => {
  const found = severalOf(value)?.length ?? plainOf(value);
  if (typeof found === 'number' && typeof wanted === 'number') return found - wanted;
  if (value.type === 'date' && typeof wanted === 'string')
    return value.date < wanted ? -1 : value.date > wanted ? 1 : 0;
  return null;
};

const includes = (value: AnswerValue, wanted: ConditionTest['value']): boolean => {
  if (typeof wanted !== 'string') return false;
  if (value.type === 'text') return value.text.includes(wanted);
  return severalOf(value)?.includes(wanted) ?? plainOf(value) === wanted;
};

const testHolds = ({ is, value: wanted }: ConditionTest, answer: Answer): boolean => {
  if (is === 'notApplicable') return answer.state === 'notApplicable';
  if (answer.state !== 'answered') return false;
  const difference = compare(answer.value, wanted);
  switch (is) {
    case 'answered':
      return true;
    case 'equals':
      return equal(answer.value, wanted);
    case 'differs':
      return !equal(answer.value, wanted);
    case 'atLeast':
      return difference !== null && difference >= 0;
    case 'atMost':
      return difference !== null && difference <= 0;
    case 'includes':
      return includes(answer.value, wanted);
  }
};

/**
 * Whether a condition holds. `answersTo` gives the answers that stand for an item: none where it is unanswered or
 * hidden (then no test of it holds, not even `differs`), several where it is repeated (then one of them is enough).
 */
export const conditionHolds = (
  { match, tests }: Condition,
  answersTo: (itemId: string) => readonly Answer[],
): boolean => {
  const holds = (test: ConditionTest) => answersTo(test.itemId).some(answer => testHolds(test, answer));
  return match === 'all' ? tests.every(holds) : tests.some(holds);
};
