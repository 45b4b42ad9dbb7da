import { answerKeyOf, type Answer, type Item, type ItemScore } from '@truthline/audit';
import { BasisMark, ScorePill } from '@truthline/ui';
import type { ReactNode } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { useAnswerText } from './use-answer-text.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

type AnswerRowProps = {
  item: Item;
  answer: Answer;
  score: ItemScore | undefined;
  /** What can be done with it, at its end. */
  actions?: ReactNode;
  /** What is said about it, below. */
  children?: ReactNode;
};

/** One answer as it stands: the question, the standard, what was answered and what it is worth. */
export const AnswerRow = ({ item, answer, score, actions, children }: AnswerRowProps) => {
  const say = useReviewsMessages();
  const read = useContentText();
  const textOf = useAnswerText();
  return (
    <li className="tl-review-item" aria-label={answerKeyOf(answer)}>
      <div>
        {answerKeyOf(answer)} · {read(item.question)}
        <div className="tl-panel-note">
          {say('standard')}: {read(item.standard)} <BasisMark basis={item.basis} />
        </div>
      </div>
      <div>
        <span className="tl-review-answer">{textOf(item, answer)}</span>
        {answer.note === '' ? null : <div className="tl-panel-note">{answer.note}</div>}
      </div>
      <div className="tl-review-marks">
        {score === undefined || score.score === null ? null : <ScorePill score={score.score * 100} />}
        {actions}
      </div>
      {children}
    </li>
  );
};
