import type { JoinedMoment } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { isCompared, type ComparisonFilter } from './comparison-filter.ts';

/** What an audit comes to by some of its moments. */
export type JoinedScore = {
  /** 0–100, neither rounded nor zeroed by a critical item; null where nothing of it counted. */
  readonly overall: number | null;
  readonly counted: number;
  readonly passed: number;
};

/**
 * The audits of a comparison scored by some moments alone, from `audit_scores`: the same as `sharedScore` gives from the
 * answers. Sections weigh as `moments` says.
 */
export const readJoinedScores = async (
  tx: Tx,
  filter: ComparisonFilter,
  moments: readonly JoinedMoment[],
): Promise<ReadonlyMap<string, JoinedScore>> => {
  const found = await sql<JoinedScore & { readonly auditId: string }>`
    with moment as (
      select * from unnest(${moments.map(({ momentId }) => momentId)}::text[],
                           ${moments.map(({ sectionId }) => sectionId)}::text[],
                           ${moments.map(({ sectionWeight }) => sectionWeight)}::float8[])
             as moment (moment_id, section_id, section_weight)),
    section as (
      select audit_id, section_weight, sum(weighted_score) as gained, sum(weight) as weight, sum(counted) as counted,
             sum(passed) as passed
        from truthline.audit_scores join moment using (moment_id)
       where ${isCompared(tx, filter)}
       group by audit_id, section_id, section_weight)
    select audit_id as "auditId", sum(counted)::int as counted, sum(passed)::int as passed,
           (100 * sum(section_weight * gained / nullif(weight, 0))
             / nullif(sum(section_weight) filter (where weight > 0), 0))::float8 as overall
      from section group by audit_id`.execute(tx.query);
  return new Map(found.rows.map(({ auditId, ...score }) => [auditId, score]));
};

/** The published versions of a checklist by which audits of the comparison were made, ascending. */
export const listJudgedVersions = async (
  tx: Tx,
  filter: Omit<ComparisonFilter, 'checklistVersion' | 'joined'>,
): Promise<readonly number[]> => {
  // Version by version, until the first audit of it: there are few versions and very many audits.
  const rows = await tx.query
    .selectFrom('checklist_versions')
    .select('version')
    .where('network_id', '=', tx.scope.networkId)
    .where('checklist_id', '=', filter.checklistId)
    .where(row =>
      row.exists(
        row
          .selectFrom('audit_totals')
          .select('audit_totals.audit_id')
          .where(isCompared(tx, { ...filter, checklistVersion: null }))
          .whereRef('audit_totals.checklist_version', '=', 'checklist_versions.version'),
      ),
    )
    .orderBy('version')
    .execute();
  return rows.map(({ version }) => version);
};
