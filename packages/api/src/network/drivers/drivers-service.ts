import {
  EXCELLENT_AT,
  POOR_AT,
  judgeSurveyPaced,
  recommendationOf,
  satisfactionOf,
  type SurveyVersion,
} from '@truthline/audit';
import {
  countOtherVersions,
  countSurveyResponses,
  findWave,
  listDealers,
  listRemarks,
  listSurveyRows,
  listSurveys,
  surveyExtent,
  type SurveyFilter,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import type { Work } from '../../request/context.ts';
import { keySchema } from '../../request/input.ts';
import { isoInstant } from '../../request/instant.ts';
import { othersTurn } from '../../request/others-turn.ts';
import { problem, type Problem } from '../../request/problem.ts';
import { readSurvey } from '../../surveys/surveys-service.ts';
import { audienceOf, isChosen } from '../selection.ts';
import { selectionSchema } from '../selection-schema.ts';
import type { PresentedDrivers } from './presented.ts';

/** Waves are spans of days here: customers answer whenever they like. */
export const driversSchema = selectionSchema
  .pick({ waveIds: true, regionIds: true, sizes: true, tags: true })
  .extend({ surveyId: keySchema.optional(), version: z.number().int().min(1).optional() });
type DriversWish = z.output<typeof driversSchema>;

/** The newest responses that are judged; more would tell the same and take longer. */
const JUDGED_AT_MOST = 5000;
const REMARKS_AT_MOST = 20;

/** The survey named, or the one with the most answers. */
const chooseSurvey = async (tx: Tx, wish: DriversWish): Promise<Result<SurveyVersion, Problem>> => {
  if (wish.surveyId !== undefined) return readSurvey(tx, { surveyId: wish.surveyId, version: wish.version });
  const [first] = (await listSurveys(tx)).toSorted((one, other) => other.responseCount - one.responseCount);
  return first === undefined ? err(problem('surveyUnknown')) : readSurvey(tx, first);
};

const spansOf = async (
  tx: Tx,
  waveIds: readonly string[],
): Promise<Result<SurveyFilter['spans'], Problem>> => {
  const spans: { from: string; to: string }[] = [];
  for (const waveId of waveIds) {
    const wave = await findWave(tx, waveId);
    if (wave === null) return err(problem('waveUnknown'));
    spans.push({ from: wave.startsOn, to: wave.endsOn });
  }
  return ok(spans);
};

const tally = <Row extends { readonly count: number }>(
  rows: readonly Row[],
  answerOf: (row: Row) => number,
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(answerOf(row), (counts.get(answerOf(row)) ?? 0) + row.count);
  return counts;
};

/** Read with the reach of whoever asks: a dealer's people are told of their own customers alone. */
export const readDrivers = async (
  { ports, signedIn }: Work,
  wish: DriversWish,
): Promise<Result<PresentedDrivers, Problem>> => {
  const { waveIds = [], regionIds, sizes, tags } = wish;
  const read = await ports.store.attempt(signedIn.scope, async tx => {
    const survey = await chooseSurvey(tx, wish);
    if (!survey.ok) return survey;
    const spans = await spansOf(tx, waveIds);
    if (!spans.ok) return spans;
    const narrowed =
      audienceOf(signedIn).wholeNetwork && [regionIds, sizes, tags].some(chosen => chosen !== undefined)
        ? (await listDealers(tx)).filter(dealer => isChosen(dealer, wish)).map(({ id }) => id)
        : null;
    const filter: SurveyFilter = {
      surveyId: survey.value.surveyId,
      surveyVersion: survey.value.version,
      ...(waveIds.length === 0 || spans.value === undefined ? {} : { spans: spans.value }),
      ...(narrowed === null ? {} : { dealerIds: narrowed }),
    };
    return ok({
      survey: survey.value,
      counts: await countSurveyResponses(tx, filter),
      extent: await surveyExtent(tx, filter),
      otherVersions: await countOtherVersions(tx, filter),
      rows: await listSurveyRows(tx, filter, JUDGED_AT_MOST),
      remarks: await listRemarks(tx, filter, REMARKS_AT_MOST),
    });
  });
  if (!read.ok) return read;
  const { survey, counts, extent, otherVersions, rows, remarks } = read.value;
  const judged = await judgeSurveyPaced(
    survey.questions,
    rows.map(({ satisfaction, answers }) => ({
      satisfaction,
      answers: new Map(answers.map(given => [given.questionId, given])),
    })),
    othersTurn,
  );
  const satisfaction = satisfactionOf(tally(counts, row => row.satisfaction));
  const { surveyId, version, title, service, questions } = survey;
  return ok({
    survey: {
      surveyId,
      version,
      title,
      service,
      questions: questions.map(({ id, momentId, name, dimension }) => ({ id, momentId, name, dimension })),
    },
    method: {
      ...extent,
      responses: satisfaction?.n ?? 0,
      judged: rows.length,
      otherVersions,
      intervalLevel: 0.95,
      poorAt: POOR_AT,
      excellentAt: EXCELLENT_AT,
      asOf: isoInstant(ports.clock),
    },
    satisfaction,
    recommendation: recommendationOf(tally(counts, row => row.recommendation)),
    ...judged,
    remarks,
  });
};
