/**
 * The strongly connected components of a directed graph: the largest sets in which every node reaches every other.
 * Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (2), 1972; without recursion, so that a
 * long chain cannot exhaust the stack. Linear in nodes and edges.
 */
export const strongComponents = (
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly (readonly string[])[] => {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const components: string[][] = [];
  const lower = (node: string, value: number) => {
    lowest.set(node, Math.min(lowest.get(node) ?? value, value));
  };
  const enter = (node: string) => {
    order.set(node, order.size);
    lower(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, edges: next(node)[Symbol.iterator]() };
  };
  const close = (node: string) => {
    if (lowest.get(node) !== order.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  };
  for (const root of nodes) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = top.edges.next();
      if (edge.done === true) {
        path.pop();
        close(top.node);
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.node, lowest.get(top.node) ?? 0);
      } else if (!order.has(edge.value)) path.push(enter(edge.value));
      else if (isOpen.has(edge.value)) lower(top.node, order.get(edge.value) ?? 0);
    }
  }
  return components;
};
