import { answered, refused, type Attacks } from './attack.ts';

const SURVEY = { surveyId: 'aftersales-voice' };

const responsesForm = (): FormData => {
  const form = new FormData();
  form.set('surveyId', SURVEY.surveyId);
  form.set('version', '1');
  form.set('file', new File([`truthline-survey/${SURVEY.surveyId}/1,dealer`], 'responses.csv'));
  return form;
};

/** What an outsider tries on these procedures. */
export const surveysAttacks: Attacks = {
  'surveys.list': answered(({ client }) => [client.surveys.list.query()]),
  'surveys.get': answered(({ client }) => [client.surveys.get.query(SURVEY)]),
  'surveys.propose': refused(({ client }, { blueprintId }) => [
    client.surveys.propose.query({ blueprintId }),
  ]),
  'surveys.publish': refused(({ client }) => [
    client.surveys.publish.mutate({
      ...SURVEY,
      title: { zh: '入侵', en: 'Intruder' },
      service: 'aftersales',
      questions: [
        {
          id: 'q',
          momentId: null,
          name: { zh: '问', en: 'Q' },
          dimension: 'empathy',
          perception: { zh: '问', en: 'Q' },
          expectation: null,
          kano: null,
        },
      ],
    }),
  ]),
  'surveys.template': refused(({ client }) => [
    client.surveys.template.query({ ...SURVEY, format: 'csv', language: 'en' }),
  ]),
  'surveys.importResponses': refused(({ client }) => [
    client.surveys.importResponses.mutate(responsesForm()),
  ]),
  'surveys.links': answered(({ client }) => [client.surveys.links.query(SURVEY)]),
  'surveys.makeLinks': refused(({ client }, { dealerId }, own) => [
    client.surveys.makeLinks.mutate({ ...SURVEY, dealerIds: [dealerId], closesOn: null }),
    client.surveys.makeLinks.mutate({ ...SURVEY, dealerIds: [own.dealerId, dealerId], closesOn: null }),
  ]),
  'surveys.revokeLink': refused(({ client }, { surveyLinkId }) => [
    client.surveys.revokeLink.mutate({ linkId: surveyLinkId }),
  ]),
  'surveys.open': { open: 'for customers: whoever holds the token of an address may see what it asks' },
  'surveys.answer': { open: 'for customers: whoever holds the token of an address may answer it' },
};
