import {
  TABLE_NAMES,
  sameValue,
  type BlueprintDiff,
  type RecordChange,
  type RecordTypes,
  type TableDiff,
  type TableName,
} from '@truthline/blueprint';
import type { Draft } from '../draft.ts';
import type { Refusal } from '../refusal.ts';
import { revertedFields } from '../reverted-fields.ts';
import { idIsFree } from './id-is-free.ts';

const withoutKey = (record: object) => ({ ...record, orderKey: null });

/** A record an undo would remove still says what it said; its place among siblings does not count. */
const removalStands = <Name extends TableName>(
  draft: Draft,
  table: Name,
  recorded: RecordTypes[Name],
): Refusal | null => {
  const present = draft.find(table, recorded.id);
  if (present === null) return { reason: 'recordGone', table, id: recorded.id };
  return sameValue(withoutKey(present), withoutKey(recorded))
    ? null
    : { reason: 'changedSince', table, id: recorded.id };
};

/** Whether a change of fields can still be taken back: all of it, some of it, none of it. */
const changeStands = <Name extends TableName>(
  draft: Draft,
  table: Name,
  id: string,
  change: RecordChange<RecordTypes[Name]>,
  byLanguage: boolean,
): { readonly refusal: Refusal | null; readonly takesEffect: boolean } => {
  const record = draft.find(table, id);
  if (record === null) return { refusal: { reason: 'recordGone', table, id }, takesEffect: false };
  const { fields, stale } = revertedFields(table, record, change, byLanguage);
  const takesEffect = Object.keys(fields).length > 0;
  return { refusal: stale && !takesEffect ? { reason: 'changedSince', table, id } : null, takesEffect };
};

/**
 * What an inverse diff would take back is still there to be taken back. Fields that someone else has set since keep
 * their value; where nothing but such fields is left, the whole is refused.
 */
export const stillAsItWas = (draft: Draft, diff: BlueprintDiff, byLanguage: boolean): Refusal | null => {
  let kept: Refusal | null = null;
  let takesEffect = false;
  const inspect = <Name extends TableName>(
    table: Name,
    { added = {}, changed = {}, removed = {} }: TableDiff<RecordTypes[Name]>,
  ): Refusal | null => {
    for (const id of Object.keys(added)) {
      const refusal = idIsFree(draft, table, id);
      if (refusal !== null) return refusal;
      takesEffect = true;
    }
    for (const record of Object.values(removed)) {
      const refusal = removalStands(draft, table, record);
      if (refusal !== null) return refusal;
      takesEffect = true;
    }
    for (const [id, change] of Object.entries(changed)) {
      const stands = changeStands(draft, table, id, change, byLanguage);
      if (stands.refusal?.reason === 'recordGone') return stands.refusal;
      kept ??= stands.refusal;
      takesEffect ||= stands.takesEffect;
    }
    return null;
  };
  for (const table of TABLE_NAMES) {
    const refusal = inspect(table, diff[table] ?? {});
    if (refusal !== null) return refusal;
  }
  return takesEffect ? null : kept;
};
