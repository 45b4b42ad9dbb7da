import type { AskedQuestion, Response } from './customer-calls.ts';

type Answer = Response['answers'][number];
export type AnswerPart = Exclude<keyof Answer, 'questionId'>;

/** What is chosen so far; a question that was not touched is not there. */
export type Answering = {
  readonly satisfaction: number | null;
  readonly recommendation: number | null;
  readonly remark: string;
  readonly answers: Readonly<Record<string, Partial<Record<AnswerPart, number | null>>>>;
};

export const NOTHING_YET: Answering = { satisfaction: null, recommendation: null, remark: '', answers: {} };

export const choose = (
  { answers, ...rest }: Answering,
  questionId: string,
  part: AnswerPart,
  value: number | null,
): Answering => ({
  ...rest,
  answers: { ...answers, [questionId]: { ...answers[questionId], [part]: value } },
});

/** Questions in the order they are asked: of moments, of dimensions, and pairs. */
export const inParts = (questions: readonly AskedQuestion[]) => ({
  moments: questions.filter(({ momentId }) => momentId !== null),
  dimensions: questions.filter(({ momentId }) => momentId === null),
  pairs: questions.filter(({ kano }) => kano !== null),
});

/** What is sent, or null where one of the two that everybody answers is missing. */
export const responseOf = ({
  satisfaction,
  recommendation,
  remark,
  answers,
}: Answering): Pick<Response, 'satisfaction' | 'recommendation' | 'remark' | 'answers'> | null =>
  satisfaction === null || recommendation === null
    ? null
    : {
        satisfaction,
        recommendation,
        remark: remark.trim(),
        answers: Object.entries(answers).map(([questionId, answer]) => ({
          questionId,
          perception: answer.perception ?? null,
          expectation: answer.expectation ?? null,
          functional: answer.functional ?? null,
          dysfunctional: answer.dysfunctional ?? null,
        })),
      };
