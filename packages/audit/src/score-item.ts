import type { Answer } from './answer.ts';
import type { Item, ScoringSettings } from './checklist.ts';
import { scoreValue } from './scale-score.ts';
import type { ItemScore } from './scorecard.ts';

/**
 * What one item contributes under the settings of its version.
 * Only what was seen can break a critical rule: "not observed" counted as zero costs points, it accuses nobody.
 */
export const scoreItem = (item: Item, answer: Answer | undefined, settings: ScoringSettings): ItemScore => {
  const scored = (
    state: ItemScore['state'],
    score: number | null,
    criticalFailed: boolean = false,
  ): ItemScore => ({
    itemId: item.id,
    sectionId: item.sectionId,
    momentId: item.momentId,
    score,
    weight: item.weight,
    state,
    critical: item.critical,
    criticalFailed,
  });
  if (answer === undefined) return scored('unanswered', null);
  switch (answer.state) {
    case 'notApplicable':
      return scored('notApplicable', settings.notApplicable === 'fullScore' ? 1 : null);
    case 'notObserved':
      return scored('notObserved', settings.notObserved === 'zero' ? 0 : null);
    case 'answered': {
      const worth = scoreValue(item.scale, answer.value);
      if (worth === null) return scored('unanswered', null);
      const broken = worth.score === 0 || worth.criticalOptionsMissing.length > 0;
      return scored('answered', worth.score, item.critical && broken);
    }
  }
};
