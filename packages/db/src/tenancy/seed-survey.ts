import { surveyVersionSchema } from '@truthline/audit';
import { addSurveyLinks } from '../repositories/survey-links.ts';
import { addSurveyResponses } from '../repositories/survey-responses.ts';
import { publishSurvey } from '../repositories/surveys.ts';
import type { Tx } from '../store/tx.ts';
import { idNamed, type SmallNetwork } from '../testing/small-network.ts';

const AT = '2026-04-01T08:00:00.000Z';
const text = (en: string) => ({ zh: `${en}(中)`, en });

export const testSurvey = surveyVersionSchema.parse({
  surveyId: 'voice',
  version: 1,
  title: text('Voice'),
  service: 'aftersales',
  questions: [
    {
      id: 'q1',
      momentId: 'mot-i1',
      name: text('Moment 1'),
      dimension: 'reliability',
      perception: text('How was it?'),
      expectation: text('How should it be?'),
      kano: { functional: text('With it'), dysfunctional: text('Without it') },
    },
  ],
});

export const seedSurvey = (tx: Tx): Promise<void> =>
  publishSurvey(tx, testSurvey, { actorName: 'Truthline', at: AT });

/** An address of one dealer, made by its manager. Its token's hash is a row of one digit. */
export const seedSurveyLink = (tx: Tx, network: SmallNetwork, dealer: 0 | 1): Promise<void> =>
  addSurveyLinks(
    tx,
    [
      {
        id: idNamed(network.networkId, 'survey link', String(dealer)),
        surveyId: testSurvey.surveyId,
        surveyVersion: testSurvey.version,
        dealerId: network.dealerIds[dealer],
        tokenSha256: String(dealer + 5).repeat(64),
        closesAt: '2027-01-01T00:00:00.000Z',
        madeAt: AT,
      },
    ],
    `Manager ${dealer + 1}`,
  );

/** One response a dealer, as a file brings it. */
export const seedSurveyResponses = (tx: Tx, network: SmallNetwork): Promise<void> =>
  addSurveyResponses(
    tx,
    network.dealerIds.map((dealerId, at) => ({
      id: idNamed(network.networkId, 'survey response', String(at)),
      dealerId,
      surveyId: testSurvey.surveyId,
      surveyVersion: testSurvey.version,
      answeredOn: '2026-04-02',
      language: 'zh',
      satisfaction: 4,
      recommendation: 9,
      remark: '',
      answers: [{ questionId: 'q1', perception: 6, expectation: 7, functional: 1, dysfunctional: 5 }],
    })),
  );
