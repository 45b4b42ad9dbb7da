import type { SurveyAnswer, SurveyResponse } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { insertRows } from './insert-rows.ts';

/** A response that came in a file, or that the demonstration draws. */
export type NewSurveyResponse = SurveyResponse & {
  readonly id: string;
  readonly dealerId: string;
  readonly surveyId: string;
  readonly surveyVersion: number;
  /** A calendar day at the dealer, YYYY-MM-DD. */
  readonly answeredOn: string;
  readonly language: Language | null;
};

/** Which responses are asked of. */
export type SurveyFilter = {
  readonly surveyId: string;
  readonly surveyVersion: number;
  /** Left out: every dealer in reach. */
  readonly dealerIds?: readonly string[];
  /** Days of which one holds the day of the answer, both ends included; left out: any day. */
  readonly spans?: readonly { readonly from: string; readonly to: string }[];
};

export const addSurveyResponses = async (tx: Tx, responses: readonly NewSurveyResponse[]): Promise<void> => {
  const { networkId } = tx.scope;
  await insertRows(
    tx,
    'survey_responses',
    [
      'network_id',
      'response_id',
      'dealer_id',
      'survey_id',
      'survey_version',
      'link_id',
      'answered_on',
      'language',
      'satisfaction',
      'recommendation',
      'remark',
    ],
    responses.map(response => ({
      network_id: networkId,
      response_id: response.id,
      dealer_id: response.dealerId,
      survey_id: response.surveyId,
      survey_version: response.surveyVersion,
      link_id: null,
      answered_on: response.answeredOn,
      language: response.language,
      satisfaction: response.satisfaction,
      recommendation: response.recommendation,
      remark: response.remark,
    })),
  );
  await insertRows(
    tx,
    'survey_answers',
    [
      'network_id',
      'response_id',
      'question_id',
      'dealer_id',
      'perception',
      'expectation',
      'functional',
      'dysfunctional',
    ],
    responses.flatMap(({ id, dealerId, answers }) =>
      answers.map(({ questionId, ...answer }) => ({
        network_id: networkId,
        response_id: id,
        question_id: questionId,
        dealer_id: dealerId,
        ...answer,
      })),
    ),
  );
};

const answersOfResponse = sql<SurveyAnswer[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('questionId', question_id, 'perception', perception,
      'expectation', expectation, 'functional', functional, 'dysfunctional', dysfunctional)), '[]')
    from truthline.survey_answers answers
   where answers.network_id = survey_responses.network_id and answers.response_id = survey_responses.response_id)`;

/** Which of these responses are there already, with what they say; in no order. */
export const findSurveyResponses = async (
  tx: Tx,
  ids: readonly string[],
): Promise<readonly (SurveyResponse & { readonly id: string })[]> =>
  tx.query
    .selectFrom('survey_responses')
    .select(['response_id as id', 'satisfaction', 'recommendation', 'remark'])
    .select(answersOfResponse.as('answers'))
    .where('network_id', '=', tx.scope.networkId)
    .where('response_id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute();

const inSpan = (tx: Tx, { surveyId, dealerIds, spans }: Omit<SurveyFilter, 'surveyVersion'>) => {
  let query = tx.query
    .selectFrom('survey_responses')
    .where('network_id', '=', tx.scope.networkId)
    .where('survey_id', '=', surveyId);
  if (dealerIds !== undefined)
    query = query.where('dealer_id', '=', sql<string>`any (${[...dealerIds]}::uuid[])`);
  if (spans !== undefined)
    query = query.where(where =>
      where.or(
        spans.map(({ from, to }) =>
          where.and([where('answered_on', '>=', from), where('answered_on', '<=', to)]),
        ),
      ),
    );
  return query;
};

const chosen = (tx: Tx, filter: SurveyFilter) =>
  inSpan(tx, filter).where('survey_version', '=', filter.surveyVersion);

/** How often each pair of overall answers was given, of all responses chosen. */
export const countSurveyResponses = (
  tx: Tx,
  filter: SurveyFilter,
): Promise<
  readonly { readonly satisfaction: number; readonly recommendation: number; readonly count: number }[]
> =>
  chosen(tx, filter)
    .select(['satisfaction', 'recommendation', sql<number>`count(*)`.as('count')])
    .groupBy(['satisfaction', 'recommendation'])
    .execute();

/** The days of the first and the last response chosen, and how many dealers were answered about. */
export const surveyExtent = async (
  tx: Tx,
  filter: SurveyFilter,
): Promise<{ readonly from: string | null; readonly to: string | null; readonly dealers: number }> =>
  chosen(tx, filter)
    .select([
      sql<string | null>`min(answered_on)`.as('from'),
      sql<string | null>`max(answered_on)`.as('to'),
      sql<number>`count(distinct dealer_id)`.as('dealers'),
    ])
    .executeTakeFirstOrThrow();

/** Responses of the same dealers and days to other versions of the survey, by version: they are in no figure of this one. */
export const countOtherVersions = (
  tx: Tx,
  filter: SurveyFilter,
): Promise<readonly { readonly version: number; readonly responses: number }[]> =>
  inSpan(tx, filter)
    .select(['survey_version as version', sql<number>`count(*)`.as('responses')])
    .where('survey_version', '<>', filter.surveyVersion)
    .groupBy('survey_version')
    .orderBy('survey_version')
    .execute();

/** One response for judging. */
type SurveyRow = {
  readonly satisfaction: number;
  readonly answers: readonly SurveyAnswer[];
};

/** The newest responses chosen, at most so many, with their answers. */
export const listSurveyRows = (tx: Tx, filter: SurveyFilter, limit: number): Promise<readonly SurveyRow[]> =>
  chosen(tx, filter)
    .select('satisfaction')
    .select(answersOfResponse.as('answers'))
    .orderBy('answered_on', 'desc')
    .orderBy('response_id')
    .limit(limit)
    .execute();

/** What customers added in their own words, newest first. */
export const listRemarks = (
  tx: Tx,
  filter: SurveyFilter,
  limit: number,
): Promise<
  readonly {
    readonly dealerId: string;
    readonly answeredOn: string;
    readonly satisfaction: number;
    readonly remark: string;
  }[]
> =>
  chosen(tx, filter)
    .select(['dealer_id as dealerId', 'answered_on as answeredOn', 'satisfaction', 'remark'])
    .where('remark', '<>', '')
    .orderBy('answered_on', 'desc')
    .orderBy('response_id')
    .limit(limit)
    .execute();
