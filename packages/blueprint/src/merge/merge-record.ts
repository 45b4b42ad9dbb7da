import type { TableName } from '../blueprint.ts';
import type { FieldValues } from '../diff/record-change.ts';
import { sameValue } from '../same-value.ts';
import type { Settle } from './decisions.ts';

/** Fields that only make sense together: taking one from each side would give a place nobody chose. */
const BOUND_FIELDS: { readonly [Name in TableName]?: readonly string[] } = {
  step: ['stageId', 'orderKey'],
  lane: ['kind', 'orderKey'],
  card: ['laneId', 'stepId', 'orderKey'],
  link: ['fromCardId', 'toCardId'],
  moment: ['cardId', 'orderKey'],
};

const fieldGroups = (table: TableName, record: FieldValues): readonly (readonly string[])[] => {
  const bound = BOUND_FIELDS[table] ?? [];
  const single = Object.keys(record).filter(field => !bound.includes(field));
  return [...(bound.length === 0 ? [] : [bound]), ...single.map(field => [field])];
};

const differs = (fields: readonly string[], one: FieldValues, other: FieldValues) =>
  fields.some(field => !sameValue(one[field], other[field]));

const take = (fields: readonly string[], record: FieldValues): FieldValues =>
  Object.fromEntries(fields.map(field => [field, record[field]] as const));

const values = (fields: readonly string[], record: FieldValues) => fields.map(field => record[field]);

/** Joins two changed versions of one record, group of fields by group of fields. */
export const mergeFields = <R extends FieldValues>(
  table: TableName,
  id: string,
  { base, ours, theirs }: { readonly base: R; readonly ours: R; readonly theirs: R },
  settle: Settle,
): R => {
  let merged = ours;
  for (const fields of fieldGroups(table, base)) {
    if (!differs(fields, base, theirs) || !differs(fields, ours, theirs)) continue;
    const side = differs(fields, base, ours)
      ? settle({
          type: 'fields',
          table,
          id,
          fields,
          base: values(fields, base),
          ours: values(fields, ours),
          theirs: values(fields, theirs),
        })
      : 'theirs';
    if (side === 'theirs') merged = { ...merged, ...take(fields, theirs) };
  }
  return merged;
};
