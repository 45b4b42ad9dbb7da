import { TABLE_NAMES, type Blueprint } from '../blueprint.ts';
import { sameValue } from '../same-value.ts';
import { assembleBlueprint } from '../tables.ts';
import type { BlueprintDiff, TableDiff } from './diff.ts';
import { changeRecord, type FieldValues } from './record-change.ts';

type Records<R> = { readonly [id: string]: R };

const applyTable = <R extends FieldValues>(table: Records<R>, diff: TableDiff<R> | undefined): Records<R> => {
  if (diff === undefined) return table;
  const next: { [id: string]: R } = { ...table };
  let touched = false;
  for (const id of Object.keys(diff.removed ?? {})) {
    if (next[id] === undefined) continue;
    delete next[id];
    touched = true;
  }
  for (const [id, change] of Object.entries(diff.changed ?? {})) {
    const record = next[id];
    if (record === undefined) continue;
    const changed = changeRecord(record, change);
    if (changed === record) continue;
    next[id] = changed;
    touched = true;
  }
  for (const [id, record] of Object.entries(diff.added ?? {})) {
    const present = next[id];
    if (present !== undefined && sameValue(present, record)) continue;
    next[id] = record;
    touched = true;
  }
  return touched ? next : table;
};

/**
 * The blueprint after the diff. Total: a diff made elsewhere may meet records that are gone (skipped) or already there
 * (replaced). Records, tables and the blueprint itself stay the same objects wherever nothing changes in them.
 */
export const applyDiff = (blueprint: Blueprint, diff: BlueprintDiff): Blueprint => {
  const next = assembleBlueprint(name => applyTable(blueprint[name], diff[name]));
  return TABLE_NAMES.every(name => next[name] === blueprint[name]) ? blueprint : next;
};
