import { checkResponse, type SurveyResponse } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedOpenSurvey, PresentedTaken } from './presented.ts';
import { readSurveyToken } from './survey-token.ts';

/** Responses one address takes within an hour: a busy counter has fewer customers, a program that floods it has more. */
export const RESPONSES_AN_HOUR = 60;

type CustomerPorts = Pick<ApiPorts, 'signIn' | 'clock'>;

/** What an address asks of whoever opens it; nobody is signed in. */
export const openSurvey = async (
  { signIn, clock }: CustomerPorts,
  token: string,
): Promise<PresentedOpenSurvey> => {
  const link = readSurveyToken(token);
  const found = link === null ? null : await signIn.surveyOfLink(link, isoInstant(clock));
  if (found === null) return { state: 'unknown' };
  const { state, dealerName, survey } = found;
  if (state !== 'open') return { state, dealerName };
  const { title, questions } = survey;
  return { state, dealerName, survey: { title, questions } };
};

/** Takes one customer's answers. Sent again under its id, a response counts once. */
export const answerSurvey = async (
  { signIn, clock }: CustomerPorts,
  {
    token,
    ...response
  }: SurveyResponse & { readonly token: string; readonly id: string; readonly language: Language },
): Promise<Result<PresentedTaken, Problem>> => {
  const link = readSurveyToken(token);
  const now = isoInstant(clock);
  const found = link === null ? null : await signIn.surveyOfLink(link, now);
  if (link === null || found === null) return ok({ state: 'unknown' });
  if (checkResponse(found.survey, response) !== null) return err(problem('answersDoNotFit'));
  const state = await signIn.addResponse(link, response, { now, mostAnHour: RESPONSES_AN_HOUR });
  return ok({ state: state === 'added' || state === 'known' ? 'taken' : state });
};
