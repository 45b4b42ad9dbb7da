import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { EditorCore } from './editor-core.ts';
import type { Session } from './session.ts';
import { keyedPart, type Readable } from './store.ts';

/** The core never changes for as long as an editor is mounted, so reading it redraws nothing. */
export const CoreContext = createContext<EditorCore | null>(null);

export const useCore = (): EditorCore => {
  const core = useContext(CoreContext);
  if (core === null) throw new Error('used outside of a BlueprintEditor');
  return core;
};

export const useStore = <T,>(store: Readable<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** Part of a store. `pick` must return a primitive or something kept by identity. */
export const usePicked = <T, P>(store: Readable<T>, pick: (value: T) => P): P =>
  useSyncExternalStore(store.subscribe, () => pick(store.get()));

/** Part of a store, kept by a key (see `keyedPart`). `keyOf` and `make` must be stable. */
export const useKeyed = <T, P>(store: Readable<T>, keyOf: (value: T) => string, make: (value: T) => P): P =>
  useStore(useMemo(() => keyedPart(store, keyOf, make), [store, keyOf, make]));

/** Part of the session. `pick` must return a primitive or something kept by identity. */
export const useSession = <T,>(pick: (session: Session) => T): T => {
  return usePicked(useCore().session, pick);
};
