import {
  dimensionQuestions,
  type SurveyDraft,
  type SurveyQuestion,
  type SurveyVersion,
} from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { api } from '../../app/api-client.ts';

export type Proposal = Awaited<ReturnType<typeof api.surveys.propose.query>>;

/** A question that may be asked, and where on the journey its moment stands; null for one of a dimension. */
export type Offered = {
  readonly question: SurveyQuestion;
  readonly place: Omit<Proposal['candidates'][number], 'question'> | null;
};

/** A survey while it is written: every question that may be asked, in its present words, and those that are. */
export type Writing = Pick<SurveyDraft, 'surveyId' | 'service'> & {
  readonly title: LocalText;
  /** The newest version it goes on from; 0 where it is the first. */
  readonly after: number;
  /** In the order in which they are asked. */
  readonly offered: readonly Offered[];
  readonly chosen: ReadonlySet<string>;
};

/** Begins with what the drawing proposes, or goes on from a published version of a survey. */
export const beginWriting = (
  { draft, candidates }: Pick<Proposal, 'draft' | 'candidates'>,
  published: SurveyVersion | null,
): Writing => {
  const { surveyId, title, service, questions } = published ?? draft;
  const written = new Map(questions.map(question => [question.id, question]));
  const offered: readonly Offered[] = [
    ...candidates.map(({ question, ...place }) => ({ question, place })),
    ...dimensionQuestions.map(question => ({ question, place: null })),
  ];
  const known = new Set(offered.map(({ question }) => question.id));
  const elsewhere = questions.filter(({ id }) => !known.has(id)).map(question => ({ question, place: null }));
  return {
    surveyId,
    service,
    title,
    after: published?.version ?? 0,
    offered: [...offered, ...elsewhere].map(each => ({
      ...each,
      question: written.get(each.question.id) ?? each.question,
    })),
    chosen: new Set(written.keys()),
  };
};

/** Takes a question in, or leaves it out; its words stay for the next time. */
export const choose = (writing: Writing, questionId: string, wanted: boolean): Writing => {
  const chosen = new Set(writing.chosen);
  if (wanted) chosen.add(questionId);
  else chosen.delete(questionId);
  return { ...writing, chosen };
};

export const rewrite = (writing: Writing, question: SurveyQuestion): Writing => ({
  ...writing,
  offered: writing.offered.map(each => (each.question.id === question.id ? { ...each, question } : each)),
});

/** What would be published now. */
export const draftOf = ({ surveyId, service, title, offered, chosen }: Writing): SurveyDraft => ({
  surveyId,
  service,
  title,
  questions: offered.flatMap(({ question }) => (chosen.has(question.id) ? [question] : [])),
});
