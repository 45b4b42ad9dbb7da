import { TABLE_NAMES, type RecordTypes, type TableDiff, type TableName } from '@truthline/blueprint';
import { z } from 'zod';
import { keepOrderKeysUnique } from '../behaviours/keep-order-keys-unique.ts';
import { spansFitSteps } from '../behaviours/spans-fit-steps.ts';
import type { CommandDefinition } from '../definition.ts';
import type { Draft } from '../draft.ts';
import { putFields } from '../put-fields.ts';
import { revertedFields } from '../reverted-fields.ts';
import { stillAsItWas } from '../rules/still-as-it-was.ts';
import { blueprintDiffSchema } from '../wire/diff-schema.ts';

/**
 * Carries out a diff, as undo and redo do: `diff` is the inverse of what is taken back. It is a change like any
 * other, made on the blueprint as it is now.
 */
export const changeRevertSchema = z.strictObject({
  type: z.literal('change.revert'),
  diff: blueprintDiffSchema,
  /** Texts are taken back each language on its own (U2); logs written before hold changes that take them back whole. */
  byLanguage: z.literal(true).exactOptional(),
});
export type ChangeRevert = z.infer<typeof changeRevertSchema>;

const revertTable = <Name extends TableName>(
  draft: Draft,
  table: Name,
  { added = {}, changed = {}, removed = {} }: TableDiff<RecordTypes[Name]>,
  byLanguage: boolean,
) => {
  for (const id of Object.keys(removed)) draft.remove(table, id);
  for (const record of Object.values(added)) draft.put(table, record);
  for (const [id, change] of Object.entries(changed)) {
    const record = draft.find(table, id);
    if (record !== null)
      putFields(draft, table, id, revertedFields(table, record, change, byLanguage).fields);
  }
};

export const changeRevert: CommandDefinition<ChangeRevert> = {
  rules: [(draft, { diff, byLanguage = false }) => stillAsItWas(draft, diff, byLanguage)],
  change: (draft, { diff, byLanguage = false }) => {
    for (const table of TABLE_NAMES) revertTable(draft, table, diff[table] ?? {}, byLanguage);
  },
  behaviours: [keepOrderKeysUnique, spansFitSteps],
};
