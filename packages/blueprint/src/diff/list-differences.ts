import { TABLE_NAMES, type Blueprint, type TableName } from '../blueprint.ts';
import { orderedCards } from '../reading/cells.ts';
import type { LocalText } from '../records/local-text.ts';
import { diffBlueprints } from './diff-blueprints.ts';
import type { FieldChange } from './diff.ts';
import type { Difference, DifferentField } from './difference.ts';
import { titleOf } from './title-of.ts';

/** The fields that say where a record stands. */
const PLACE_FIELDS: ReadonlySet<string> = new Set(['stageId', 'kind', 'laneId', 'stepId', 'orderKey']);
const isPlace = (table: TableName, field: string) =>
  (PLACE_FIELDS.has(field) && !(table === 'link' && field === 'kind')) ||
  (table === 'moment' && field === 'cardId');

/** The table of the record that a field names. */
const NAMED: ReadonlyMap<string, TableName> = new Map([
  ['stageId', 'stage'],
  ['laneId', 'lane'],
  ['stepId', 'step'],
  ['roleId', 'role'],
  ['ownerRoleId', 'role'],
  ['cardId', 'card'],
  ['fromCardId', 'card'],
  ['toCardId', 'card'],
]);

const nameless: LocalText = { zh: '', en: '' };

const titleOfNamed = (blueprint: Blueprint, field: string, value: unknown): LocalText | null => {
  const table = NAMED.get(field);
  return table === undefined || typeof value !== 'string' ? null : titleOf(blueprint, table, value);
};

/**
 * In what two blueprints differ, record by record: what only `from` has was removed, what only `to` has was added. Tables in
 * their own order, cards in reading order. Empty exactly where the two are equal.
 */
export const listDifferences = (from: Blueprint, to: Blueprint): readonly Difference[] => {
  const diff = diffBlueprints(from, to);
  const rank = new Map<string, number>(
    [...orderedCards(from), ...orderedCards(to)].map(({ id }, index) => [id, index] as const),
  );
  const describe = (changes: Readonly<Record<string, FieldChange<unknown> | undefined>>) =>
    Object.entries(changes).flatMap(([field, change]): readonly DifferentField[] =>
      change === undefined
        ? []
        : [
            {
              field,
              before: change.from,
              after: change.to,
              beforeTitle: titleOfNamed(from, field, change.from),
              afterTitle: titleOfNamed(to, field, change.to),
            },
          ],
    );
  const ofTable = (table: TableName): readonly Difference[] => {
    const { added = {}, removed = {}, changed = {} } = diff[table] ?? {};
    const listed = (
      kind: Difference['kind'],
      blueprint: Blueprint,
      id: string,
      fields: readonly DifferentField[],
    ) => ({ kind, place: { table, id }, title: titleOf(blueprint, table, id) ?? nameless, fields }) as const;
    const differences: Difference[] = [
      ...Object.keys(removed).map(id => listed('removed', from, id, [])),
      ...Object.keys(added).map(id => listed('added', to, id, [])),
      ...Object.entries(changed).flatMap(([id, change]) => {
        const fields = describe(change);
        const moved = fields.filter(({ field }) => isPlace(table, field));
        const others = fields.filter(({ field }) => !isPlace(table, field));
        return [
          ...(moved.length === 0 ? [] : [listed('moved', to, id, moved)]),
          ...(others.length === 0 ? [] : [listed('changed', to, id, others)]),
        ];
      }),
    ];
    return table === 'card'
      ? differences.toSorted((one, other) => (rank.get(one.place.id) ?? 0) - (rank.get(other.place.id) ?? 0))
      : differences;
  };
  return TABLE_NAMES.flatMap(ofTable);
};
