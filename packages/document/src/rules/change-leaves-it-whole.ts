import {
  TABLE_NAMES,
  checkInvariants,
  type Blueprint,
  type InvariantViolation,
  type RecordTypes,
} from '@truthline/blueprint';
import type { Draft } from '../draft.ts';
import { ORDERED_TABLES, siblingsOf, type OrderedTable } from '../order.ts';
import type { Refusal } from '../refusal.ts';

/** Up to so many touched records are looked at one by one; beyond, the whole blueprint is checked, which is linear. */
const FEW = 20;

const refusalOf = ({ invariant, table, id, other }: InvariantViolation): Refusal =>
  other === null || invariant === 'orderKeyUnique'
    ? { reason: 'invariantBroken', rule: invariant, table, id }
    : { reason: 'recordInUse', table: other.table, id: other.id, by: { table, id } };

/** The blueprint as a whole is one that may be stored. */
export const isWhole = (blueprint: Blueprint): Refusal | null => {
  const [violation] = checkInvariants(blueprint);
  return violation === undefined ? null : refusalOf(violation);
};

const written = <Name extends OrderedTable>(draft: Draft, table: Name): readonly RecordTypes[Name][] =>
  draft.changed(table).flatMap(id => draft.find(table, id) ?? []);

const sharesAPlace = <Name extends OrderedTable>(
  draft: Draft,
  table: Name,
  record: RecordTypes[Name],
): boolean => siblingsOf(draft.now, table, record).some(sibling => sibling.orderKey === record.orderKey);

/**
 * Writing few records, none of them a step or stage, can break only what those records say. That they refer to what
 * exists is asked of every command; left are the ends of links and the places.
 */
const fewAreWhole = (draft: Draft): Refusal | null => {
  for (const id of draft.changed('link')) {
    const link = draft.find('link', id);
    if (link !== null && link.fromCardId === link.toCardId) {
      return { reason: 'linkToItself', table: 'card', id: link.toCardId };
    }
  }
  for (const table of ORDERED_TABLES) {
    const record = written(draft, table).find(each => sharesAPlace(draft, table, each));
    if (record !== undefined) {
      return { reason: 'invariantBroken', rule: 'orderKeyUnique', table, id: record.id };
    }
  }
  return null;
};

/**
 * The change as a whole leaves a blueprint that may be stored. Where it wrote few records and removed none, only those
 * are looked at: the blueprint before was whole.
 */
export const changeLeavesItWhole = (draft: Draft): Refusal | null => {
  const changed = TABLE_NAMES.map(table => draft.changed(table));
  const count = changed.reduce((sum, ids) => sum + ids.length, 0);
  const removes = TABLE_NAMES.some(table => draft.changed(table).some(id => draft.find(table, id) === null));
  const movesColumns = draft.changed('step').length + draft.changed('stage').length > 0;
  const spans = draft.changed('card').some(id => (draft.find('card', id)?.span ?? 1) > 1);
  return count > FEW || removes || movesColumns || spans ? isWhole(draft.snapshot()) : fewAreWhole(draft);
};
