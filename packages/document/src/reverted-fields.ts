import { takenBack } from './merge-fields.ts';
import { sameValue, type RecordChange, type RecordTypes, type TableName } from '@truthline/blueprint';

/** The fields that say in whose order a record stands. */
const PARENT_FIELDS: { readonly [Name in TableName]: readonly string[] } = {
  journey: [],
  stage: [],
  step: ['stageId'],
  role: [],
  lane: ['kind'],
  card: ['laneId', 'stepId'],
  link: [],
  moment: ['cardId'],
  failurePoint: [],
  waitPoint: [],
  suppression: [],
  deviation: [],
};

/**
 * Which fields of a record a change (from, to) still sets on the record as it is now. A field that is no longer
 * `from` was set by someone since and keeps its value. Parent and order key go together: who moved the record
 * elsewhere since decides over its place as a whole; an order key alone is no one's opinion. `byLanguage` takes a text back in the
 * languages nobody has set since.
 */
export const revertedFields = <Name extends TableName>(
  table: Name,
  record: RecordTypes[Name],
  change: RecordChange<RecordTypes[Name]>,
  byLanguage: boolean,
): { readonly fields: Partial<RecordTypes[Name]>; readonly stale: boolean } => {
  const fields: Partial<RecordTypes[Name]> = {};
  const isStale = (field: Extract<keyof RecordTypes[Name], string>) =>
    !sameValue(record[field], change[field]?.from) && !sameValue(record[field], change[field]?.to);
  const parents = new Set(PARENT_FIELDS[table]);
  let movedSince = false;
  let isBack = true;
  for (const field in change) {
    if (!parents.has(field)) continue;
    movedSince ||= !sameValue(record[field], change[field]?.from);
    isBack &&= sameValue(record[field], change[field]?.to);
  }
  const placeStale = movedSince && !isBack;

  let stale = placeStale;
  for (const field in change) {
    const fieldChange = change[field];
    if (fieldChange === undefined) continue;
    const isPlace = parents.has(field) || field === 'orderKey';
    const keepsTheirs = isPlace ? placeStale : isStale(field);
    if (keepsTheirs) {
      stale = true;
      if (isPlace || !byLanguage) continue;
      const value = takenBack(field, record[field], fieldChange);
      if (!sameValue(value, record[field])) fields[field] = value;
    } else if (!sameValue(record[field], fieldChange.to)) fields[field] = fieldChange.to;
  }
  return { fields, stale };
};
