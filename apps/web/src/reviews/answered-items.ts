import { answerKeyOf, type Answer, type Item, type ItemScore } from '@truthline/audit';
import type { OpenAudit } from '../audits/open-audit.ts';

/** One answer with the item it answers and what it is worth. */
export type AnsweredItem = {
  readonly key: string;
  readonly item: Item;
  readonly answer: Answer;
  readonly score: ItemScore | undefined;
};

/** The answers of an audit in the order of its checklist, the repeats of an item in theirs. */
export const answeredItems = ({ audit, checklist, scorecard }: OpenAudit): readonly AnsweredItem[] => {
  const scores = new Map((scorecard?.items ?? []).map(score => [score.itemId, score]));
  return checklist.items.flatMap(item =>
    audit.answers
      .filter(({ itemId }) => itemId === item.id)
      .toSorted((one, other) => (one.instance ?? 0) - (other.instance ?? 0))
      .map(answer => ({ key: answerKeyOf(answer), item, answer, score: scores.get(item.id) })),
  );
};
