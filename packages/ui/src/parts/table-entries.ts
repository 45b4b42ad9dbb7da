/** A line of a table: a row, or the heading of those below it. */
export type TableEntry<Row> =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'heading'; readonly text: string; readonly count: number };

type Grouping<Row> = {
  /** Rows that stay above all others, under a heading of their own. */
  readonly pinned?: { readonly has: (row: Row) => boolean; readonly heading: string } | undefined;
  /** The heading a row stands under; left out: none. */
  readonly groupOf?: ((row: Row) => string) | undefined;
};

/** Rows in their order under their headings: pinned ones first, groups by name. Without either, the rows alone. */
export const tableEntries = <Row>(
  rows: readonly Row[],
  { pinned, groupOf }: Grouping<Row>,
  compareNames: (one: string, other: string) => number,
): readonly TableEntry<Row>[] => {
  const asEntries = (some: readonly Row[]) => some.map(row => ({ kind: 'row', row }) as const);
  const under = (text: string, some: readonly Row[]): readonly TableEntry<Row>[] =>
    some.length === 0 ? [] : [{ kind: 'heading', text, count: some.length }, ...asEntries(some)];
  const above = pinned === undefined ? [] : rows.filter(pinned.has);
  const below = above.length === 0 ? rows : rows.filter(row => pinned?.has(row) !== true);
  const groups = groupOf === undefined ? null : Map.groupBy(below, groupOf);
  return [
    ...(pinned === undefined ? [] : under(pinned.heading, above)),
    ...(groups === null
      ? asEntries(below)
      : [...groups]
          .toSorted(([one], [other]) => compareNames(one, other))
          .flatMap(([text, some]) => under(text, some))),
  ];
};
