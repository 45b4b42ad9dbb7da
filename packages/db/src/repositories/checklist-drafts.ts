import {
  CHECKLIST_CONTENT_VERSION,
  checklistBeingWrittenSchema,
  type ChecklistBeingWritten,
} from '@truthline/audit';
import type { Tx } from '../store/tx.ts';

/** What is being written of a checklist: at most one draft each. */
export type ChecklistDraftRow = {
  readonly checklistId: string;
  /** The version it was begun from; null for a new checklist. */
  readonly baseVersion: number | null;
  /** Counts up with every save; a save names the one it saw. */
  readonly revision: number;
  readonly content: ChecklistBeingWritten;
  readonly changedBy: string;
  readonly changedByName: string;
  readonly changedAt: string;
};

type Written = Pick<ChecklistDraftRow, 'content' | 'changedByName' | 'changedAt'>;

const COLUMNS = [
  'checklist_id as checklistId',
  'base_version as baseVersion',
  'revision',
  'content',
  'changed_by as changedBy',
  'changed_by_name as changedByName',
  'changed_at as changedAt',
] as const;

const select = (tx: Tx) =>
  tx.query.selectFrom('checklist_drafts').select(COLUMNS).where('network_id', '=', tx.scope.networkId);

const rowOf = (
  row: { readonly content: unknown } & Omit<ChecklistDraftRow, 'content'>,
): ChecklistDraftRow => {
  const content = checklistBeingWrittenSchema.safeParse(row.content);
  if (!content.success)
    throw new Error(`the draft of ${row.checklistId} cannot be read`, { cause: content.error });
  return { ...row, content: content.data };
};

const columnsOf = (tx: Tx, { content, changedByName, changedAt }: Written) => ({
  content: JSON.stringify(content),
  content_schema_version: CHECKLIST_CONTENT_VERSION,
  changed_by: tx.scope.personId,
  changed_by_name: changedByName,
  changed_at: changedAt,
});

export const listChecklistDrafts = async (tx: Tx): Promise<readonly ChecklistDraftRow[]> =>
  (await select(tx).orderBy('checklist_id').execute()).map(rowOf);

export const findChecklistDraft = async (tx: Tx, checklistId: string): Promise<ChecklistDraftRow | null> => {
  const row = await select(tx).where('checklist_id', '=', checklistId).executeTakeFirst();
  return row === undefined ? null : rowOf(row);
};

/** The same, with its row held until the transaction ends: nobody saves while it is published. */
export const lockChecklistDraft = async (tx: Tx, checklistId: string): Promise<ChecklistDraftRow | null> => {
  const row = await select(tx).where('checklist_id', '=', checklistId).forUpdate().executeTakeFirst();
  return row === undefined ? null : rowOf(row);
};

/** Begins a draft at revision 0; false where there is one already. */
export const addChecklistDraft = async (
  tx: Tx,
  draft: Written & Pick<ChecklistDraftRow, 'checklistId' | 'baseVersion'>,
): Promise<boolean> => {
  const added = await tx.query
    .insertInto('checklist_drafts')
    .values({
      network_id: tx.scope.networkId,
      checklist_id: draft.checklistId,
      base_version: draft.baseVersion,
      revision: 0,
      ...columnsOf(tx, draft),
    })
    .onConflict(conflict => conflict.columns(['network_id', 'checklist_id']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
};

/** Saves over the revision that was seen; false where the draft has moved on since, or is gone. */
export const saveChecklistDraft = async (
  tx: Tx,
  draft: Written & Pick<ChecklistDraftRow, 'checklistId' | 'revision'>,
): Promise<boolean> => {
  const saved = await tx.query
    .updateTable('checklist_drafts')
    .set({ ...columnsOf(tx, draft), revision: draft.revision + 1 })
    .where('network_id', '=', tx.scope.networkId)
    .where('checklist_id', '=', draft.checklistId)
    .where('revision', '=', draft.revision)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
};

/** Takes a draft away; false where there was none. */
export const removeChecklistDraft = async (tx: Tx, checklistId: string): Promise<boolean> => {
  const removed = await tx.query
    .deleteFrom('checklist_drafts')
    .where('network_id', '=', tx.scope.networkId)
    .where('checklist_id', '=', checklistId)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
};
