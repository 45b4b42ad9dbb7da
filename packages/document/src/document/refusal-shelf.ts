import type { RefusedChange } from './document-state.ts';

/** Where refused changes lie until someone has seen them; durable, so that closing the page hides none. */
export type RefusalShelf = {
  /** What nobody has dismissed, in the order in which it was put. */
  readonly load: () => Promise<readonly RefusedChange[]>;
  /** Putting what is there already is no error. */
  readonly put: (refused: RefusedChange) => Promise<void>;
  /** Removing what is not there is no error. */
  readonly remove: (changeId: string) => Promise<void>;
};

/** A shelf that lives as long as the object. */
export const memoryRefusalShelf = (): RefusalShelf => {
  const lying = new Map<string, RefusedChange>();
  return {
    load: async () => [...lying.values()],
    put: async refused => {
      lying.set(refused.changeId, refused);
    },
    remove: async changeId => {
      lying.delete(changeId);
    },
  };
};
