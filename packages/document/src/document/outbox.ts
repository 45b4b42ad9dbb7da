import type { ChangeRequest } from '../wire/change.ts';

/** Where changes wait until the server has answered them; durable, so that a crash loses none. */
export type Outbox = {
  /** What waits, in the order in which it was put. */
  readonly load: () => Promise<readonly ChangeRequest[]>;
  readonly put: (request: ChangeRequest) => Promise<void>;
  /** Removing what is not there is no error. */
  readonly remove: (changeId: string) => Promise<void>;
};

/** An outbox that lives as long as the object: for a document nobody need find again, and for tests of crashes. */
export const memoryOutbox = (): Outbox => {
  const waiting = new Map<string, ChangeRequest>();
  return {
    load: async () => [...waiting.values()],
    put: async request => {
      waiting.set(request.changeId, request);
    },
    remove: async changeId => {
      waiting.delete(changeId);
    },
  };
};
