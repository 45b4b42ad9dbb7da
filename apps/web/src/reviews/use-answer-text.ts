import type { Answer, Item } from '@truthline/audit';
import { answerText } from '../audits/answer-text.ts';
import { useAuditsMessages } from '../audits/use-audits-messages.ts';
import { useUnit } from '../audits/use-unit.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

/** An answer as a reader of a result reads it; a sentence where there is none. */
export const useAnswerText = (): ((item: Item, answer: Answer | null | undefined) => string) => {
  const say = useAuditsMessages();
  const sayReviews = useReviewsMessages();
  const read = useContentText();
  const unit = useUnit();
  return (item, answer) =>
    answer === null || answer === undefined
      ? sayReviews('review.noAnswer')
      : answerText(item, answer, { say, read, unit });
};
