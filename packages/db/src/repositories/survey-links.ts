import type { LocalText } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** An address for the customers of one dealer. Instants are ISO 8601 UTC. */
export type NewSurveyLink = {
  readonly id: string;
  readonly surveyId: string;
  readonly surveyVersion: number;
  readonly dealerId: string;
  /** 64 hex digits. */
  readonly tokenSha256: string;
  /** Null: until it is revoked. */
  readonly closesAt: string | null;
  readonly madeAt: string;
};

export type SavedSurveyLink = Omit<NewSurveyLink, 'tokenSha256'> & {
  readonly dealerName: LocalText;
  readonly dealerCode: string;
  readonly madeByName: string;
  readonly revokedAt: string | null;
  readonly responseCount: number;
};

/** Signed with the person of the scope. */
export const addSurveyLinks = async (
  tx: Tx,
  links: readonly NewSurveyLink[],
  actorName: string,
): Promise<void> => {
  await tx.query
    .insertInto('survey_links')
    .values(
      links.map(link => ({
        network_id: tx.scope.networkId,
        link_id: link.id,
        survey_id: link.surveyId,
        survey_version: link.surveyVersion,
        dealer_id: link.dealerId,
        token_sha256: link.tokenSha256,
        closes_at: link.closesAt,
        made_by: tx.scope.personId,
        made_by_name: actorName,
        made_at: link.madeAt,
      })),
    )
    .execute();
};

const selectLinks = (tx: Tx) =>
  tx.query
    .selectFrom('survey_links')
    .innerJoin('dealers', join =>
      join
        .onRef('dealers.network_id', '=', 'survey_links.network_id')
        .onRef('dealers.dealer_id', '=', 'survey_links.dealer_id'),
    )
    .select([
      'survey_links.link_id as id',
      'survey_links.survey_id as surveyId',
      'survey_links.survey_version as surveyVersion',
      'survey_links.dealer_id as dealerId',
      'survey_links.closes_at as closesAt',
      'survey_links.made_at as madeAt',
      'survey_links.made_by_name as madeByName',
      'survey_links.revoked_at as revokedAt',
      'dealers.name as dealerName',
      'dealers.code as dealerCode',
    ])
    .select(
      sql<number>`(select count(*) from truthline.survey_responses responses
        where responses.network_id = survey_links.network_id and responses.link_id = survey_links.link_id)`.as(
        'responseCount',
      ),
    )
    .where('survey_links.network_id', '=', tx.scope.networkId);

/** Those of one survey in reach, newest first. */
export const listSurveyLinks = (tx: Tx, surveyId: string): Promise<readonly SavedSurveyLink[]> =>
  selectLinks(tx)
    .where('survey_links.survey_id', '=', surveyId)
    .orderBy('survey_links.made_at', 'desc')
    .orderBy('dealers.code')
    .limit(5000)
    .execute();

export const findSurveyLink = async (tx: Tx, linkId: string): Promise<SavedSurveyLink | null> =>
  (await selectLinks(tx).where('survey_links.link_id', '=', linkId).executeTakeFirst()) ?? null;

/** True where it was not revoked before. */
export const revokeSurveyLink = async (tx: Tx, linkId: string, at: string): Promise<boolean> => {
  const revoked = await tx.query
    .updateTable('survey_links')
    .set({ revoked_at: at })
    .where('network_id', '=', tx.scope.networkId)
    .where('link_id', '=', linkId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return revoked.numUpdatedRows === 1n;
};
