import type { AuditStatus } from '@truthline/audit';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** Where an audit has come to, as somebody who has it open needs to know. */
export type AuditNews = {
  readonly status: AuditStatus;
  /** When anybody but the asker last answered (ISO 8601); null where nobody has. */
  readonly othersAnsweredAt: string | null;
  /** How many of its files have arrived. */
  readonly files: number;
};

export const findAuditNews = async (tx: Tx, auditId: string): Promise<AuditNews | null> => {
  const { networkId, personId } = tx.scope;
  const found = await tx.query
    .selectFrom('audits')
    .select(build => [
      'status',
      build
        .selectFrom('answers')
        .select(({ fn }) => fn.max('answered_at').as('at'))
        .where('answers.network_id', '=', networkId)
        .where('answers.audit_id', '=', auditId)
        .where(sql<boolean>`coalesce(answers.answered_by, ${build.ref('audits.auditor_id')}) <> ${personId}`)
        .as('othersAnsweredAt'),
      build
        .selectFrom('audit_files')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('audit_files.network_id', '=', networkId)
        .where('audit_files.audit_id', '=', auditId)
        .where('arrived_at', 'is not', null)
        .where('removed_at', 'is', null)
        .as('files'),
    ])
    .where('audits.network_id', '=', networkId)
    .where('audits.audit_id', '=', auditId)
    .executeTakeFirst();
  return found === undefined ? null : { ...found, files: found.files ?? 0 };
};
