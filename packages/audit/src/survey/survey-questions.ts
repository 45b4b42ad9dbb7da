import { DIMENSIONS, readText, type Dimension, type LocalText, type Moment } from '@truthline/blueprint';
import type { SurveyQuestion } from './survey.ts';

/** One question for each SERVQUAL dimension as a whole: what customers expect of it, and what they met. */
const dimensionTexts: Readonly<
  Record<
    Dimension,
    { readonly name: LocalText; readonly perception: LocalText; readonly expectation: LocalText }
  >
> = {
  reliability: {
    name: { zh: '可靠性', en: 'Reliability' },
    perception: { zh: '这家店说到做到。', en: 'This dealer did what it promised.' },
    expectation: { zh: '一家好的店应当说到做到。', en: 'A good dealer should do what it promises.' },
  },
  responsiveness: {
    name: { zh: '响应性', en: 'Responsiveness' },
    perception: { zh: '这家店主动、及时地帮助我。', en: 'This dealer helped me readily and in good time.' },
    expectation: {
      zh: '一家好的店应当主动、及时地帮助客户。',
      en: 'A good dealer should help readily and in good time.',
    },
  },
  assurance: {
    name: { zh: '保证性', en: 'Assurance' },
    perception: { zh: '这家店的员工让我放心。', en: 'The people of this dealer gave me confidence.' },
    expectation: {
      zh: '一家好的店，员工应当让人放心。',
      en: 'The people of a good dealer should give confidence.',
    },
  },
  empathy: {
    name: { zh: '移情性', en: 'Empathy' },
    perception: { zh: '这家店理解我的需要。', en: 'This dealer understood what I needed.' },
    expectation: {
      zh: '一家好的店应当理解客户的需要。',
      en: 'A good dealer should understand what one needs.',
    },
  },
  tangibles: {
    name: { zh: '有形性', en: 'Tangibles' },
    perception: {
      zh: '这家店的设施整洁、好用。',
      en: 'The rooms and things of this dealer were clean and worked well.',
    },
    expectation: {
      zh: '一家好的店，设施应当整洁、好用。',
      en: 'The rooms and things of a good dealer should be clean and work well.',
    },
  },
};

/** What may be asked of each dimension; a survey need not ask of all. */
export const dimensionQuestions: readonly SurveyQuestion[] = DIMENSIONS.map(dimension => ({
  id: `dimension-${dimension}`,
  momentId: null,
  dimension,
  ...dimensionTexts[dimension],
  kano: null,
}));

/** In both languages: where one was not written, the other stands. */
export const inBoth = (text: LocalText): LocalText => ({
  zh: readText(text, 'zh'),
  en: readText(text, 'en'),
});

/** The question a moment makes. */
export const momentQuestion = ({
  id,
  name,
  dimension,
}: Pick<Moment, 'id' | 'name' | 'dimension'>): SurveyQuestion => {
  const both = inBoth(name);
  return {
    id,
    momentId: id,
    name: both,
    dimension,
    perception: { zh: `${both.zh}：做得怎么样？`, en: `${both.en}: how well was it done?` },
    expectation: null,
    kano: null,
  };
};

/** The two sides of a moment as Kano (1984) asks them: how one would feel with it, and without it. */
export const proposeKano = ({ name }: Pick<SurveyQuestion, 'name'>): NonNullable<SurveyQuestion['kano']> => ({
  functional: { zh: `如果做到“${name.zh}”，您觉得：`, en: `If this is done, “${name.en}”, you feel:` },
  dysfunctional: {
    zh: `如果没有做到“${name.zh}”，您觉得：`,
    en: `If this is not done, “${name.en}”, you feel:`,
  },
});
