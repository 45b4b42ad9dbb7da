import { useEffect, useMemo, useState } from 'react';
import { orderInRuns, RUN } from './order-in-runs.ts';

/** So long the page is kept busy before it gets a turn, in milliseconds. */
const STEP_MS = 8;

type Ordered<T> = { readonly of: readonly T[]; readonly list: readonly T[] };

/**
 * A list in its order. A short one at once; a long one as it came until it is sorted, in pauses of the page. `compare` is to stay
 * the same as long as the order does.
 */
export const useOrdered = <T extends object>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
): readonly T[] => {
  const short = useMemo(() => (items.length <= RUN ? items.toSorted(compare) : null), [items, compare]);
  const [long, setLong] = useState<Ordered<T> | null>(null);
  useEffect(() => {
    if (items.length <= RUN) return undefined;
    const steps = orderInRuns(items, compare);
    let waiting = 0;
    const goOn = () => {
      const until = performance.now() + STEP_MS;
      let step = steps.next();
      while (step.done !== true && performance.now() < until) step = steps.next();
      if (step.done === true) setLong({ of: items, list: step.value });
      else waiting = window.setTimeout(goOn);
    };
    waiting = window.setTimeout(goOn);
    return () => window.clearTimeout(waiting);
  }, [items, compare]);
  return short ?? (long?.of === items ? long.list : items);
};
