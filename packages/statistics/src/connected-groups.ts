export type ConnectedGroups = {
  readonly count: number;
  /** The group of each unit and of each level, from 0 by the first unit in it; −1 where it has no observation. */
  readonly ofUnit: readonly number[];
  readonly ofLevel: readonly number[];
};

/**
 * Units and levels that hang together through observations: contrasts between levels can be estimated within one group
 * only. Weeks & Williams (1964), A note on the determination of connectedness in an N-way cross classification,
 * Technometrics 6, 319–324.
 */
export const connectedGroups = (
  units: readonly number[],
  levels: readonly number[],
  unitCount: number,
  levelCount: number,
): ConnectedGroups => {
  const parents = Int32Array.from({ length: unitCount + levelCount }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parents[root] !== root) {
      const next = parents[parents[root] ?? root] ?? root;
      parents[root] = next;
      root = next;
    }
    return root;
  };
  const seen = new Uint8Array(unitCount + levelCount);
  units.forEach((unit, index) => {
    const level = unitCount + (levels[index] ?? 0);
    seen[unit] = 1;
    seen[level] = 1;
    parents[rootOf(level)] = rootOf(unit);
  });
  const numbers = new Map<number, number>();
  const numberOf = (node: number): number => {
    if (seen[node] !== 1) return -1;
    const root = rootOf(node);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  };
  const ofUnit = Array.from({ length: unitCount }, (_, unit) => numberOf(unit));
  const ofLevel = Array.from({ length: levelCount }, (_, level) => numberOf(unitCount + level));
  return { count: numbers.size, ofUnit, ofLevel };
};
