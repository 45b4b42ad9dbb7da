import { AUDIT_KINDS, itemSchema, type Item } from '@truthline/audit';
import type { OptionRow } from './option-rows.ts';
import { columnsNamed, refuseIssues } from './refuse-issues.ts';
import { scaleOf } from './scale-cells.ts';
import { conditionOf, flagOf, listOf, numberOf, optionalPairOf, pairOf, wordOf } from './sheet-cells.ts';
import type { SheetRow } from './sheet-rows.ts';

const named = columnsNamed({
  sectionId: 'section',
  id: 'item',
  auditKinds: 'kinds',
  notApplicableRule: 'na',
  repeatGroupId: 'repeat',
  momentId: 'moment',
  momentName: 'moment',
  laneKind: 'lane',
});

/** Fields of an answer type have columns of their own; its options have rows, where they are refused. */
const columnOf = (path: readonly PropertyKey[]): string | null => {
  if (path[0] !== 'scale') return named(path);
  const field = String(path[1] ?? 'type');
  return field === 'options' || field === 'levels' || field === 'criticalOptions' ? null : field;
};

const known = (
  row: SheetRow,
  column: string,
  keys: ReadonlySet<string>,
  code: 'unknownSection' | 'unknownGroup',
) => {
  const found = wordOf(row, column);
  if (found !== undefined && !keys.has(found)) row.refuse(column, code, { found });
};

/** Everything of other sheets that a row of items may name. */
export type Named = {
  readonly sections: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly options: ReadonlyMap<string, readonly OptionRow[]>;
};

/** One row of the sheet `items`; null where something in it is refused. */
export const readItem = (row: SheetRow, { sections, groups, options }: Named): Item | null => {
  const id = wordOf(row, 'item');
  const kinds = listOf(row, 'kinds');
  known(row, 'section', sections, 'unknownSection');
  known(row, 'repeat', groups, 'unknownGroup');
  const read = itemSchema.safeParse({
    id,
    sectionId: wordOf(row, 'section'),
    momentId: wordOf(row, 'moment') ?? `mot-${id?.toLowerCase() ?? ''}`.slice(0, 64),
    momentName: pairOf(row, 'moment'),
    laneKind: wordOf(row, 'lane') ?? 'frontstage',
    question: pairOf(row, 'question'),
    standard: pairOf(row, 'standard'),
    hint: optionalPairOf(row, 'hint'),
    scale: scaleOf(row, options.get(id ?? '') ?? []),
    weight: numberOf(row, 'weight') ?? 1,
    bonus: flagOf(row, 'bonus'),
    critical: flagOf(row, 'critical'),
    dimension: wordOf(row, 'dimension') ?? 'reliability',
    evidence: listOf(row, 'evidence'),
    auditKinds: kinds.length === 0 ? AUDIT_KINDS : kinds,
    notApplicableRule: optionalPairOf(row, 'na'),
    shownIf: conditionOf(row, 'shownIf'),
    repeatGroupId: wordOf(row, 'repeat') ?? null,
    basis: wordOf(row, 'basis') ?? 'proposed',
  });
  if (!read.success) refuseIssues(row, read.error.issues, columnOf);
  return read.data ?? null;
};
