import type { Blueprint, RecordTypes } from '@truthline/blueprint';
import { compareOrderKeys, orderKeyBetween, orderKeysBetween, type OrderKey } from '@truthline/kernel';
import type { Draft } from './draft.ts';
import { ORDER_KEY_LIMIT } from './limits.ts';

/** The tables whose records have a place among siblings. */
export const ORDERED_TABLES = ['stage', 'step', 'lane', 'card', 'moment'] as const;
export type OrderedTable = (typeof ORDERED_TABLES)[number];

const siblingTests: {
  readonly [Name in OrderedTable]: (one: RecordTypes[Name], other: RecordTypes[Name]) => boolean;
} = {
  stage: () => true,
  step: (one, other) => one.stageId === other.stageId,
  lane: (one, other) => one.kind === other.kind,
  card: (one, other) => one.laneId === other.laneId && one.stepId === other.stepId,
  moment: (one, other) => one.cardId === other.cardId,
};

/** True where two records stand in one order: steps of one stage, lanes of one kind, cards of one cell … */
export const areSiblings = <Name extends OrderedTable>(
  table: Name,
  one: RecordTypes[Name],
  other: RecordTypes[Name],
): boolean => siblingTests[table](one, other);

/** The others in the record's order, first to last, without the record itself. */
export const siblingsOf = <Name extends OrderedTable>(
  blueprint: Blueprint,
  table: Name,
  record: RecordTypes[Name],
): readonly RecordTypes[Name][] => {
  const records: Readonly<Record<string, RecordTypes[Name]>> = blueprint[table];
  const isSibling = siblingTests[table];
  const siblings: RecordTypes[Name][] = [];
  for (const other of Object.values(records))
    if (isSibling(record, other) && other.id !== record.id) siblings.push(other);
  return siblings.sort((one, other) => compareOrderKeys(one.orderKey, other.orderKey));
};

/**
 * The key that puts a record directly before the sibling named `beforeId`; at the end where that is null or
 * not (any more) among the siblings.
 */
export const keyBefore = (
  siblings: readonly { readonly id: string; readonly orderKey: OrderKey }[],
  beforeId: string | null,
): OrderKey => {
  const index = siblings.findIndex(sibling => sibling.id === beforeId);
  const next = index === -1 ? null : (siblings[index] ?? null);
  const previous = siblings[index === -1 ? siblings.length - 1 : index - 1] ?? null;
  return orderKeyBetween(previous?.orderKey ?? null, next?.orderKey ?? null);
};

/** The sibling that follows directly, or null for the last. */
export const nextSibling = <Name extends OrderedTable>(
  blueprint: Blueprint,
  table: Name,
  record: RecordTypes[Name],
): RecordTypes[Name] | null =>
  siblingsOf(blueprint, table, record).find(sibling => sibling.orderKey > record.orderKey) ?? null;

/** Gives the record and all its siblings short, evenly spaced keys in their present order. */
const spaceAfresh = <Name extends OrderedTable>(draft: Draft, table: Name, record: RecordTypes[Name]) => {
  const inOrder = [...siblingsOf(draft.now, table, record), record].sort((one, other) =>
    compareOrderKeys(one.orderKey, other.orderKey),
  );
  const keys = orderKeysBetween(null, null, inOrder.length);
  inOrder.forEach((each, index) => {
    const orderKey = keys[index];
    if (orderKey !== undefined) draft.put(table, { ...each, orderKey });
  });
};

/** Writes the record with this key; where keys have grown long by many insertions at one spot, spaces them afresh. */
export const putWithKey = <Name extends OrderedTable>(
  draft: Draft,
  table: Name,
  record: RecordTypes[Name],
  orderKey: OrderKey,
): void => {
  const placed = { ...record, orderKey };
  draft.put(table, placed);
  if (orderKey.length > ORDER_KEY_LIMIT) spaceAfresh(draft, table, placed);
};

/** Writes the record directly before the sibling named `beforeId` (or at the end). A record already there stays as it is. */
export const putBefore = <Name extends OrderedTable>(
  draft: Draft,
  table: Name,
  record: RecordTypes[Name],
  beforeId: string | null,
): void => {
  const siblings = siblingsOf(draft.now, table, record);
  const present = draft.find(table, record.id);
  if (present !== null && areSiblings(table, present, record)) {
    const next = siblings.find(sibling => sibling.orderKey > present.orderKey) ?? null;
    const wanted = siblings.find(sibling => sibling.id === beforeId) ?? null;
    if (next?.id === wanted?.id) {
      draft.put(table, { ...record, orderKey: present.orderKey });
      return;
    }
  }
  putWithKey(draft, table, record, keyBefore(siblings, beforeId));
};
