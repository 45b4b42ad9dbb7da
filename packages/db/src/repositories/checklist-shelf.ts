import type { LocalText, Service } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** One version of a checklist, without its content. */
export type ChecklistVersionHeader = {
  readonly checklistId: string;
  readonly title: LocalText;
  readonly service: Service;
  readonly version: number;
  readonly status: 'published' | 'retired';
  readonly publishedAt: string | null;
  readonly retiredAt: string | null;
  /** Null on what an earlier release published. */
  readonly sha256: string | null;
  readonly itemCount: number;
};

/** Every version that is or was published, by checklist, the newest first. */
export const listChecklistVersions = async (tx: Tx): Promise<readonly ChecklistVersionHeader[]> => {
  const rows = await tx.query
    .selectFrom('checklist_versions')
    .innerJoin('checklists', join =>
      join
        .onRef('checklists.network_id', '=', 'checklist_versions.network_id')
        .onRef('checklists.checklist_id', '=', 'checklist_versions.checklist_id'),
    )
    .select([
      'checklist_versions.checklist_id as checklistId',
      'checklists.title as title',
      'checklists.service as service',
      'checklist_versions.version as version',
      'checklist_versions.status as status',
      'checklist_versions.published_at as publishedAt',
      'checklist_versions.retired_at as retiredAt',
      'checklist_versions.content_sha256 as sha256',
      sql<number>`jsonb_array_length(checklist_versions.content -> 'items')`.as('itemCount'),
    ])
    .where('checklist_versions.network_id', '=', tx.scope.networkId)
    .where('checklist_versions.status', 'in', ['published', 'retired'])
    .orderBy('checklist_versions.checklist_id')
    .orderBy('checklist_versions.version', 'desc')
    .execute();
  return rows.map(row => ({ ...row, status: row.status === 'retired' ? 'retired' : 'published' }));
};

/** Takes a published version out of what is offered; false where no such version is published. */
export const retireChecklistVersion = async (
  tx: Tx,
  { checklistId, version, retiredAt }: { checklistId: string; version: number; retiredAt: string },
): Promise<boolean> => {
  const updated = await tx.query
    .updateTable('checklist_versions')
    .set({ status: 'retired', retired_at: retiredAt })
    .where('network_id', '=', tx.scope.networkId)
    .where('checklist_id', '=', checklistId)
    .where('version', '=', version)
    .where('status', '=', 'published')
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
};
