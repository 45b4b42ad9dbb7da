import { listParameter } from '../app/search.ts';

type Order = { readonly column: string; readonly descending: boolean };
type Search = Readonly<Record<string, unknown>>;

/** `<table>.<column>.<up or down>`; a column may have dots of its own, a table has none. */
const WRITTEN = /^([^.]+)\.(.+)\.(up|down)$/;

const writtenOrders = (search: Search) =>
  (listParameter(search, 'tables') ?? []).flatMap(text => {
    const [, table = '', column = '', direction] = WRITTEN.exec(text) ?? [];
    return table === '' ? [] : [{ text, table, order: { column, descending: direction === 'down' } }];
  });

/** In which order a table stands by the address; null where the address says nothing of it. */
export const orderIn = (search: Search, table: string): Order | null =>
  writtenOrders(search).find(written => written.table === table)?.order ?? null;

/** The key `tables` of the address with another order of one table; undefined where every table stands as it begins. */
export const tablesWith = (
  search: Search,
  table: string,
  { column, descending }: Order,
  initial: Order | null,
): readonly string[] | undefined => {
  const others = writtenOrders(search)
    .filter(written => written.table !== table)
    .map(({ text }) => text);
  const asBegun = initial?.column === column && initial.descending === descending;
  const tables = asBegun ? others : [...others, `${table}.${column}.${descending ? 'down' : 'up'}`];
  return tables.length === 0 ? undefined : tables;
};
