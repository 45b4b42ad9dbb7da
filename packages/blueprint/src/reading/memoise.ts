import type { Blueprint, TableName } from '../blueprint.ts';

/**
 * Remembers a result for as long as the tables it was read from are the same objects: an edit elsewhere in the
 * blueprint leaves it standing. The first table holds the memory, so name the one that changes most.
 */
export const memoiseByTables = <T>(
  tables: readonly [TableName, ...TableName[]],
  compute: (blueprint: Blueprint) => T,
): ((blueprint: Blueprint) => T) => {
  const memory = new WeakMap<object, { readonly sources: readonly object[]; readonly result: T }>();
  return blueprint => {
    const holder = blueprint[tables[0]];
    const sources = tables.map(name => blueprint[name]);
    const known = memory.get(holder);
    if (known !== undefined && known.sources.every((source, index) => source === sources[index]))
      return known.result;
    const result = compute(blueprint);
    memory.set(holder, { sources, result });
    return result;
  };
};
