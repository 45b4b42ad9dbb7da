import { proposeKano, surveyDraftSchema, surveyTextProblems, type SurveyQuestion } from '@truthline/audit';
import { expect, test } from 'vitest';
import { beginWriting, choose, draftOf, rewrite } from './survey-writing.ts';

const text = (word: string) => ({ zh: word, en: word });
const question = (id: string): SurveyQuestion => {
  const [parsed] = surveyDraftSchema.shape.questions.parse([
    {
      id,
      momentId: `mot-${id}`,
      name: text(id),
      dimension: 'reliability',
      perception: text(`${id}?`),
      expectation: null,
      kano: null,
    },
  ]);
  if (parsed === undefined) throw new Error(id);
  return parsed;
};
const candidate = (id: string, number: number) => ({
  question: question(id),
  number,
  stage: text('Arrival'),
  isSeen: true,
});
const proposal = {
  draft: {
    surveyId: 'voice',
    title: text('Voice'),
    service: 'aftersales' as const,
    questions: [question('b')],
  },
  candidates: [candidate('a', 1), candidate('b', 2), candidate('c', 3)],
};
const asked = (writing: Parameters<typeof draftOf>[0]) => draftOf(writing).questions.map(({ id }) => id);

test('moments are taken in and left out in the order of the journey, and keep their words meanwhile', () => {
  const begun = beginWriting(proposal, null);
  expect(begun.after).toBe(0);
  expect(asked(begun)).toEqual(['b']);
  const written = rewrite(begun, {
    ...question('b'),
    perception: text('Well?'),
    kano: proposeKano(question('b')),
  });
  const without = choose(choose(written, 'b', false), 'c', true);
  expect(asked(without)).toEqual(['c']);
  const all = choose(choose(without, 'b', true), 'a', true);
  expect(asked(all)).toEqual(['a', 'b', 'c']);
  expect(draftOf(all).questions[1]?.perception).toEqual(text('Well?'));
  expect(surveyTextProblems(draftOf(all))).toEqual([]);
  expect(surveyDraftSchema.safeParse(draftOf(all)).success).toBe(true);
});

test('going on from a published version keeps its words, its order and what no longer stands on the drawing', () => {
  const published = {
    ...proposal.draft,
    surveyId: 'older',
    version: 3,
    questions: [
      { ...question('gone'), name: text('Gone') },
      { ...question('c'), perception: text('Indeed?') },
    ],
  };
  const begun = beginWriting(proposal, published);
  expect(begun.after).toBe(3);
  expect(draftOf(begun)).toMatchObject({
    surveyId: 'older',
    questions: [{ id: 'c', perception: text('Indeed?') }, { id: 'gone' }],
  });
  expect(asked(choose(begun, 'dimension-empathy', true))).toEqual(['c', 'dimension-empathy', 'gone']);
});
