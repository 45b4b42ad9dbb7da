import { surveyVersionSchema, type SurveyResponse, type SurveyVersion } from '@truthline/audit';
import type { Language, LocalText } from '@truthline/blueprint';
import type pg from 'pg';

/** What a link is for. `tokenHash` is the SHA-256 of its token in 64 hex digits. */
type LinkKey = { readonly networkId: string; readonly tokenHash: string };

const STATES = ['added', 'known', 'busy', 'revoked', 'closed', 'unknown'] as const;
/** What became of a response: `known` is the same one sent again, `busy` too many of one link within an hour. */
export type SurveyAdded = (typeof STATES)[number];

/** The two things a customer without an account can do: see what a link asks, and answer it. */
export type SurveyDoor = {
  /** Null where no link has this token. */
  readonly surveyOfLink: (
    link: LinkKey,
    now: string,
  ) => Promise<{
    readonly state: 'open' | 'revoked' | 'closed';
    readonly survey: SurveyVersion;
    readonly dealerName: LocalText;
  } | null>;
  readonly addResponse: (
    link: LinkKey,
    response: SurveyResponse & { readonly id: string; readonly language: Language },
    limits: { readonly now: string; readonly mostAnHour: number },
  ) => Promise<SurveyAdded>;
};

export const surveyDoor = (pool: pg.Pool): SurveyDoor => ({
  surveyOfLink: async ({ networkId, tokenHash }, now) => {
    const found = await pool.query<{
      state: 'open' | 'revoked' | 'closed';
      content: unknown;
      dealerName: LocalText;
    }>('select state, content, dealer_name as "dealerName" from auth.survey_of_link($1, $2, $3)', [
      networkId,
      tokenHash,
      now,
    ]);
    const [row] = found.rows;
    if (row === undefined) return null;
    return { state: row.state, dealerName: row.dealerName, survey: surveyVersionSchema.parse(row.content) };
  },
  addResponse: async ({ networkId, tokenHash }, { id, ...response }, { now, mostAnHour }) => {
    const added = await pool.query<{ state: string }>(
      'select auth.add_survey_response($1, $2, $3, $4, $5, $6) as state',
      [networkId, tokenHash, now, mostAnHour, id, JSON.stringify(response)],
    );
    const state = STATES.find(each => each === added.rows[0]?.state);
    if (state === undefined) throw new Error('a state of a response that is not known');
    return state;
  },
});
