/** A value that tells its readers when it changes. State of the view lives in these, outside React. */
export type Readable<T> = {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
};

export type Store<T> = Readable<T> & { readonly set: (next: T) => void };

/**
 * Part of a store that is made anew at each look, kept for as long as its key stays: its readers are told nothing new
 * until the key changes. What `make` gives must follow from the key as far as it is read.
 */
export const keyedPart = <T, P>(
  store: Readable<T>,
  keyOf: (value: T) => string,
  make: (value: T) => P,
): Readable<P> => {
  let kept: { readonly key: string; readonly made: P } | null = null;
  return {
    get: () => {
      const value = store.get();
      const key = keyOf(value);
      if (kept?.key !== key) kept = { key, made: make(value) };
      return kept.made;
    },
    subscribe: store.subscribe,
  };
};

export const createStore = <T>(initial: T): Store<T> => {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: next => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
