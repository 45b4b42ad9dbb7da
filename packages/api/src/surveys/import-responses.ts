import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { SurveyResponse } from '@truthline/audit';
import { addSurveyResponses, findSurveyResponses, listDealers, recordTrail } from '@truthline/db';
import { readSurveyResponses, type ParsedResponse } from '@truthline/interchange';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { namedUuid } from '../request/named-uuid.ts';
import type { Problem } from '../request/problem.ts';
import { formatOf } from '../waves/media-types.ts';
import type { PresentedSurveyImport } from './presented.ts';
import type { SurveyFile } from './survey-file.ts';
import { readSurvey } from './surveys-service.ts';

const said = ({ satisfaction, recommendation, remark, answers }: SurveyResponse) => ({
  satisfaction,
  recommendation,
  remark,
  answers: answers.toSorted((one, other) => (one.questionId < other.questionId ? -1 : 1)),
});

/**
 * Takes in a file of responses collected elsewhere: all of them in one transaction, or none and a list of everything that is
 * wrong. A response that is there already is not taken twice, and one that is there with other answers is refused.
 */
export const importResponses = async (
  { ports, signedIn }: Work,
  { surveyId, version, file }: SurveyFile,
): Promise<Result<PresentedSurveyImport, Problem>> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  return ports.store.attempt(signedIn.scope, async (tx): Promise<Result<PresentedSurveyImport, Problem>> => {
    const survey = await readSurvey(tx, { surveyId, version });
    if (!survey.ok) return survey;
    const read = await readSurveyResponses(bytes, formatOf(bytes), {
      survey: survey.value,
      dealers: await listDealers(tx),
    });
    if (!read.ok) return ok({ status: 'refused', problems: read.error });

    const idOf = ({ key }: ParsedResponse) =>
      namedUuid(`truthline survey/${tx.scope.networkId}/${surveyId}/${version}/${key}`);
    const responses = read.value.map(response => ({ ...response, id: idOf(response) }));
    const known = new Map(
      (
        await findSurveyResponses(
          tx,
          responses.map(({ id }) => id),
        )
      ).map(each => [each.id, each]),
    );
    const changed = responses.filter(response => {
      const there = known.get(response.id);
      return there !== undefined && !isDeepStrictEqual(said(there), said(response));
    });
    if (changed.length > 0)
      return ok({
        status: 'refused',
        problems: changed.map(({ row }) => ({ row, column: null, code: 'responseChanged', values: {} })),
      });

    const fresh = responses.filter(({ id }) => !known.has(id));
    await addSurveyResponses(
      tx,
      fresh.map(({ key: _key, row: _row, ...response }) => ({
        ...response,
        surveyId,
        surveyVersion: version,
        language: null,
      })),
    );
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'survey.import',
      subject: { kind: 'survey', id: surveyId },
      dealerId: null,
      details: { version, fileSha256, responses: fresh.length, unchanged: known.size },
    });
    return ok({ status: 'imported', responses: fresh.length, unchanged: known.size });
  });
};
