import { proposeSurvey, type SurveyDraft, type SurveyVersion } from '@truthline/audit';
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
    const title = Object.values(drawing.blueprint.journey)[0]?.title ?? { zh: '', en: '' };
    const draft = proposeSurvey(drawing.blueprint, {
      surveyId: `voice-${blueprintId}`,
      title: {
        zh: `${title.zh === '' ? title.en : title.zh}：客户调查`,
        en: `${title.en === '' ? title.zh : title.en}: customer survey`,
      },
      ...(momentIds === undefined ? {} : { momentIds }),
    });
    return draft === null ? err(problem('noMoments')) : ok({ draft });
  });

/** Publishes the next version of a survey. What is published never changes. */
export const publishSurvey = (
  { ports, signedIn }: Work,
  draft: SurveyDraft,
): Promise<Result<{ readonly version: number }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const { surveyId } = draft;
    const version = ((await findSurvey(tx, { surveyId }))?.version ?? 0) + 1;
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
