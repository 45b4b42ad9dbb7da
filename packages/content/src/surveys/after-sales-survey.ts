import {
  proposeSurvey,
  surveyVersionSchema,
  type SurveyQuestion,
  type SurveyVersion,
} from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { afterSalesBlueprint } from '../blueprints/after-sales/after-sales.ts';

type Wording = Pick<SurveyQuestion, 'perception' | 'kano'>;

const asked = (zh: string, en: string, kano: SurveyQuestion['kano'] = null): Wording => ({
  perception: { zh, en },
  kano,
});

const pair = (functional: LocalText, dysfunctional: LocalText): SurveyQuestion['kano'] => ({
  functional,
  dysfunctional,
});

/** The moments asked of, in the order a customer lives them, in a customer's words. */
const wordings: Readonly<Record<string, Wording>> = {
  'mot-a1-01': asked('打电话预约，很快就有人接听。', 'My call for a booking was answered quickly.'),
  'mot-a2-01': asked('到店时有人迎接，马上得到接待。', 'I was met when I arrived and looked after at once.'),
  'mot-a2-07': asked(
    '服务顾问当着我的面绕车检查，讲得清楚。',
    'The advisor walked around the car with me and explained what was seen.',
  ),
  'mot-a2-08': asked(
    '服务顾问认真听我说，弄清了问题。',
    'The advisor listened and understood what was wrong.',
  ),
  'mot-a2-09': asked('开工前说清了费用和时间。', 'Price and time were made clear before work began.'),
  'mot-a3-02': asked(
    '等待时，有人主动告诉我进度。',
    'While I waited I was told how far the work was.',
    pair(
      {
        zh: '等待时有人主动告诉您进度，您觉得：',
        en: 'If somebody tells you how far the work is, you feel:',
      },
      { zh: '等待时没有人告诉您进度，您觉得：', en: 'If nobody tells you how far the work is, you feel:' },
    ),
  ),
  'mot-a3-07': asked('问题一次就解决了。', 'What I came for was put right the first time.'),
  'mot-a4-01': asked(
    '说好几点交车，就几点交车。',
    'The car was ready when promised.',
    pair(
      { zh: '车按约定时间交到您手上，您觉得：', en: 'If the car is ready when promised, you feel:' },
      { zh: '车没有按约定时间交到您手上，您觉得：', en: 'If the car is not ready when promised, you feel:' },
    ),
  ),
  'mot-a4-02': asked(
    '车洗得干净、收拾得整齐。',
    'The car came back clean and tidy.',
    pair(
      { zh: '车洗干净后交还，您觉得：', en: 'If the car comes back washed, you feel:' },
      { zh: '车没有洗就交还，您觉得：', en: 'If the car comes back unwashed, you feel:' },
    ),
  ),
  'mot-a4-03': asked(
    '做了什么、换了什么，逐项讲明白了。',
    'What was done and replaced was explained line by line.',
  ),
};

const proposed = proposeSurvey(afterSalesBlueprint, {
  surveyId: 'aftersales-voice',
  title: { zh: '售后客户满意度调查', en: 'After-sales customer survey' },
  momentIds: Object.keys(wordings),
});

/** What customers of the after-sales service are asked: ten moments, the five dimensions. A proposal, like its checklist. */
export const afterSalesSurvey: SurveyVersion = surveyVersionSchema.parse({
  ...proposed,
  version: 1,
  questions: proposed?.questions.map(question => ({ ...question, ...wordings[question.id] })),
});
