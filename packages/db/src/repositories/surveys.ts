import { SURVEY_CONTENT_VERSION, surveyVersionSchema, type SurveyVersion } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** A survey in its newest version, and what there is of it. */
export type SavedSurvey = {
  readonly surveyId: string;
  readonly version: number;
  readonly title: LocalText;
  readonly questionCount: number;
  /** ISO 8601 UTC instant. */
  readonly publishedAt: string;
  /** In reach, of this version. */
  readonly responseCount: number;
};

/** Stores a published version, which never changes. Asks for network reach and a person's own name. */
export const publishSurvey = async (
  tx: Tx,
  content: SurveyVersion,
  { actorName, at }: { readonly actorName: string; readonly at: string },
): Promise<void> => {
  await tx.query
    .insertInto('surveys')
    .values({
      network_id: tx.scope.networkId,
      survey_id: content.surveyId,
      version: content.version,
      content: JSON.stringify(content),
      content_schema_version: SURVEY_CONTENT_VERSION,
      published_by: tx.scope.personId,
      published_by_name: actorName,
      published_at: at,
    })
    .execute();
};

/** Every version of every survey, the newest published first. */
export const listSurveys = (tx: Tx): Promise<readonly SavedSurvey[]> =>
  tx.query
    .selectFrom('surveys')
    .select([
      'survey_id as surveyId',
      'version',
      sql<LocalText>`content -> 'title'`.as('title'),
      sql<number>`jsonb_array_length(content -> 'questions')`.as('questionCount'),
      'published_at as publishedAt',
    ])
    .select(
      sql<number>`(select count(*) from truthline.survey_responses responses
        where responses.network_id = surveys.network_id and responses.survey_id = surveys.survey_id
       and responses.survey_version = surveys.version)`.as('responseCount'),
    )
    .where('network_id', '=', tx.scope.networkId)
    .orderBy('published_at', 'desc')
    .orderBy('survey_id')
    .orderBy('version', 'desc')
    .execute();

/** The version named, or the newest; null where there is none. */
export const findSurvey = async (
  tx: Tx,
  { surveyId, version }: { readonly surveyId: string; readonly version?: number | undefined },
): Promise<SurveyVersion | null> => {
  let query = tx.query
    .selectFrom('surveys')
    .select('content')
    .where('network_id', '=', tx.scope.networkId)
    .where('survey_id', '=', surveyId);
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : surveyVersionSchema.parse(row.content);
};
