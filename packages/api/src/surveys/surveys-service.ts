import {
  proposeSurvey,
  surveyCandidates,
  surveyTextProblems,
  type SurveyDraft,
  type SurveyVersion,
} from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import {
  findBlueprint,
  findSurvey,
  listDealers,
  listSurveys as listSavedSurveys,
  publishSurvey as savePublished,
  recordTrail,
  type Tx,
} from '@truthline/db';
import { writeSurveyTemplate, type TableFormat } from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { MEDIA_TYPES } from '../waves/media-types.ts';
import type { PresentedTemplate } from '../waves/presented.ts';
import type { PresentedProposal, PresentedSurvey } from './presented.ts';

export type SurveyKey = { readonly surveyId: string; readonly version?: number | undefined };

/** The version named or the newest. */
export const readSurvey = async (tx: Tx, key: SurveyKey): Promise<Result<SurveyVersion, Problem>> => {
  const found = await findSurvey(tx, key);
  return found === null ? err(problem('surveyUnknown')) : ok(found);
};

export const listSurveys = ({ ports, signedIn }: Work): Promise<readonly PresentedSurvey[]> =>
  ports.store.within(signedIn.scope, listSavedSurveys);

export const getSurvey = (
  { ports, signedIn }: Work,
  key: SurveyKey,
): Promise<Result<SurveyVersion, Problem>> => ports.store.attempt(signedIn.scope, tx => readSurvey(tx, key));

/** Every survey in its newest version, the last published first. */
const readNewest = async (tx: Tx): Promise<readonly SurveyVersion[]> => {
  const ids = new Set((await listSavedSurveys(tx)).map(({ surveyId }) => surveyId));
  const found = [];
  for (const surveyId of ids) found.push(await findSurvey(tx, { surveyId }));
  return found.filter(survey => survey !== null);
};

/** The id, or the first with a number behind it that no survey has. */
const freeId = (id: string, surveys: readonly SurveyVersion[]): string => {
  const taken = new Set(surveys.map(({ surveyId }) => surveyId));
  let free = id;
  for (let at = 2; taken.has(free); at += 1) free = `${id}-${at}`;
  return free;
};

/** A survey of the moments of a drawing. */
export const proposeFromBlueprint = (
  { ports, signedIn }: Work,
  {
    blueprintId,
    momentIds,
  }: { readonly blueprintId: string; readonly momentIds?: readonly string[] | undefined },
): Promise<Result<PresentedProposal, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const drawing = await findBlueprint(tx, blueprintId);
    if (drawing === null) return err(problem('notFound'));
    const { blueprint } = drawing;
    const newest = await readNewest(tx);
    const title = Object.values(blueprint.journey)[0]?.title ?? { zh: '', en: '' };
    const draft = proposeSurvey(blueprint, {
      surveyId: freeId(`voice-${blueprintId}`, newest),
      title: {
        zh: `${title.zh === '' ? title.en : title.zh}：客户调查`,
        en: `${title.en === '' ? title.zh : title.en}: customer survey`,
      },
      ...(momentIds === undefined ? {} : { momentIds }),
    });
    if (draft === null) return err(problem('noMoments'));
    const published = newest.filter(({ questions }) =>
      questions.some(({ momentId }) => momentId !== null && blueprint.moment[momentId] !== undefined),
    );
    return ok({ draft, candidates: surveyCandidates(blueprint), published });
  });

export type SurveyToPublish = SurveyDraft & {
  /** The newest version the writer knows, 0 for none: where there is a newer one, nothing is published. */
  readonly after?: number | undefined;
};

/** Publishes the next version of a survey. What is published never changes. */
export const publishSurvey = (
  { ports, signedIn }: Work,
  { after, ...draft }: SurveyToPublish,
): Promise<Result<{ readonly version: number }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const [wrong] = surveyTextProblems(draft);
    if (wrong !== undefined) return err(problem('badInput', {}, [{ kind: 'field', id: wrong.field }]));
    const { surveyId } = draft;
    const newest = (await findSurvey(tx, { surveyId }))?.version ?? 0;
    if (after !== undefined && after !== newest) return err(problem('surveyPublished', { version: newest }));
    const version = newest + 1;
    const actorName = signedIn.name;
    await savePublished(tx, { ...draft, version }, { actorName, at: isoInstant(ports.clock) });
    await recordTrail(tx, {
      actorName,
      action: 'survey.publish',
      subject: { kind: 'survey', id: surveyId },
      dealerId: null,
      details: { version, questions: draft.questions.length },
    });
    return ok({ version });
  });

/** The empty file for responses collected elsewhere. */
export const makeSurveyTemplate = (
  { ports, signedIn }: Work,
  { format, language, ...key }: SurveyKey & { readonly format: TableFormat; readonly language: Language },
): Promise<Result<PresentedTemplate, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const survey = await readSurvey(tx, key);
    if (!survey.ok) return survey;
    const { surveyId, version } = survey.value;
    const bytes = await writeSurveyTemplate(
      { survey: survey.value, dealers: await listDealers(tx), language },
      format,
    );
    return ok({
      fileName: `truthline-${surveyId}-v${version}.${format}`,
      mediaType: MEDIA_TYPES[format],
      base64: Buffer.from(bytes).toString('base64'),
    });
  });
