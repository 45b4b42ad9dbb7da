import type { SurveyVersion } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import type { ColumnType, Generated } from 'kysely';
import type { InNetwork, Instant, Json, Versioned } from './columns.ts';

export type SurveysTable = InNetwork &
  Versioned<'content'> & {
    survey_id: string;
    version: number;
    content: Json<SurveyVersion>;
    published_by: string;
    published_by_name: string;
    published_at: Instant;
  };

export type SurveyLinksTable = InNetwork & {
  link_id: string;
  survey_id: string;
  survey_version: number;
  dealer_id: string;
  token_sha256: string;
  closes_at: Instant | null;
  made_by: string;
  made_by_name: string;
  made_at: Instant;
  revoked_at: ColumnType<Instant | null, never, Instant>;
};

export type SurveyResponsesTable = InNetwork & {
  response_id: string;
  dealer_id: string;
  survey_id: string;
  survey_version: number;
  link_id: string | null;
  answered_on: string;
  language: Language | null;
  satisfaction: number;
  recommendation: number;
  remark: string;
  received_at: Generated<Instant>;
};

export type SurveyAnswersTable = InNetwork & {
  response_id: string;
  question_id: string;
  dealer_id: string;
  perception: number | null;
  expectation: number | null;
  functional: number | null;
  dysfunctional: number | null;
};

/** The tables of what customers say, beside those of `tables.ts`. */
export type SurveyTables = {
  surveys: SurveysTable;
  survey_links: SurveyLinksTable;
  survey_responses: SurveyResponsesTable;
  survey_answers: SurveyAnswersTable;
};
