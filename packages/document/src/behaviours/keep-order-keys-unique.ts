import type { RecordTypes } from '@truthline/blueprint';
import { orderKeyBetween } from '@truthline/kernel';
import { touchedRecords, type Draft } from '../draft.ts';
import { ORDERED_TABLES, areSiblings, putWithKey, siblingsOf, type OrderedTable } from '../order.ts';

const tookAPlace = <Name extends OrderedTable>(draft: Draft, table: Name, record: RecordTypes[Name]) => {
  const before = draft.before(table, record.id);
  return before === null || before.orderKey !== record.orderKey || !areSiblings(table, before, record);
};

/** Who comes to a place that is taken (two people added at one spot) goes directly behind the one who is there. */
export const keepOrderKeysUnique = (draft: Draft): void => {
  const settle = <Name extends OrderedTable>(table: Name, records: readonly RecordTypes[Name][]) => {
    for (const { id } of records) {
      // Read anew: settling an earlier one may have spaced this one afresh.
      const record = draft.find(table, id);
      if (record === null || !tookAPlace(draft, table, record)) continue;
      const siblings = siblingsOf(draft.now, table, record);
      if (!siblings.some(sibling => sibling.orderKey === record.orderKey)) continue;
      const next = siblings.find(sibling => sibling.orderKey > record.orderKey) ?? null;
      putWithKey(draft, table, record, orderKeyBetween(record.orderKey, next?.orderKey ?? null));
    }
  };
  for (const table of ORDERED_TABLES) settle(table, touchedRecords(draft, table));
};
