import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strongComponents } from './components.ts';

const graph = fc
  .array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { maxLength: 25 })
  .map(edges => Map.groupBy(edges, ([from]) => String(from)));
const nodes = Array.from({ length: 10 }, (_, index) => String(index));

/** Reachability by repeated relaxation: slow and plainly right. */
const reachable = (next: (node: string) => readonly string[], start: string): ReadonlySet<string> => {
  const seen = new Set(next(start));
  for (const node of seen) for (const other of next(node)) seen.add(other);
  return seen;
};

test('two nodes share a component exactly where each reaches the other', () => {
  fc.assert(
    fc.property(graph, edges => {
      const next = (node: string) => (edges.get(node) ?? []).map(([, to]) => String(to));
      const components = strongComponents(nodes, next);
      expect(components.flat().toSorted()).toEqual(nodes);
      const componentOf = new Map(
        components.flatMap(members => members.map(node => [node, members] as const)),
      );
      for (const one of nodes)
        for (const other of nodes) {
          const together =
            one === other || (reachable(next, one).has(other) && reachable(next, other).has(one));
          expect(componentOf.get(one) === componentOf.get(other)).toBe(together);
        }
    }),
  );
});

test('a chain of 50,000 does not exhaust the stack', () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => String(index));
  const next = (node: string) => chain.slice(Number(node) + 1, Number(node) + 2);
  expect(strongComponents(chain, next)).toHaveLength(50_000);
});
