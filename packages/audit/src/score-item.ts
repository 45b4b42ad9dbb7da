import type { Answer } from './answer.ts';
import type { Item, RepeatGroup, ScoringSettings } from './checklist.ts';
import { combineInstances } from './repeat-group.ts';
import { isScored, scoreValue } from './scale-score.ts';
import type { ItemScore } from './scorecard.ts';

type AnswerScore = Pick<ItemScore, 'state' | 'score'> & { readonly broken: boolean };

/**
 * What one answer is worth under the settings of its version.
 * Only what was seen can break a critical rule: "not observed" counted as zero costs points, it accuses nobody.
 */
export const scoreAnswer = (
  { scale }: Item,
  answer: Answer | undefined,
  settings: ScoringSettings,
): AnswerScore => {
  // What is only recorded has no worth, whatever the settings say of items that were not answered.
  const worthy = isScored(scale);
  const scored = (state: ItemScore['state'], score: number | null, broken: boolean = false): AnswerScore => ({
    state,
    score: worthy ? score : null,
    broken,
  });
  if (answer === undefined) return scored('unanswered', null);
  switch (answer.state) {
    case 'notApplicable':
      return scored('notApplicable', settings.notApplicable === 'fullScore' ? 1 : null);
    case 'notObserved':
      return scored('notObserved', settings.notObserved === 'zero' ? 0 : null);
    case 'answered': {
      const worth = scoreValue(scale, answer.value);
      if (worth === null) return scored('unanswered', null);
      return scored('answered', worth.score, worth.score === 0 || worth.criticalOptionsMissing.length > 0);
    }
  }
};

const STATES = ['unanswered', 'answered', 'notObserved', 'notApplicable'] as const;

/**
 * What one item contributes. Repeated, it adds its weight once, with the mean or the worst of its instances that
 * counted; any instance can break its critical rule, and one that is missing leaves the item unanswered.
 *
 * @param answers the answer of the item, or one for each of its instances; undefined where it is missing.
 */
export const scoreItem = (
  item: Item,
  answers: readonly (Answer | undefined)[],
  settings: ScoringSettings,
  group: RepeatGroup | null,
): ItemScore => {
  const scores = answers.map(answer => scoreAnswer(item, answer, settings));
  const score = combineInstances(
    scores.map(each => each.score),
    group?.combine ?? 'mean',
  );
  return {
    itemId: item.id,
    sectionId: item.sectionId,
    momentId: item.momentId,
    score,
    weight: item.weight,
    state: STATES.find(state => scores.some(each => each.state === state)) ?? 'unanswered',
    bonus: item.bonus,
    critical: item.critical,
    criticalFailed: item.critical && scores.some(({ broken }) => broken),
    instances: group === null ? [] : scores.map(each => each.score),
  };
};
