import { changeRequestSchema, type ChangeRequest } from '../wire/change.ts';

/** Where changes wait until the server has answered them; durable, so that a crash loses none. */
export type Outbox = {
  /** What waits, in the order in which it was put. */
  readonly load: () => Promise<readonly ChangeRequest[]>;
  readonly put: (request: ChangeRequest) => Promise<void>;
  /** Removing what is not there is no error. */
  readonly remove: (changeId: string) => Promise<void>;
};

/**
 * What an outbox held, as this version writes it: a browser that was offline over an update holds requests of the older
 * one. What cannot be read stays as it is, and the server says so.
 */
export const readWaiting = (requests: readonly ChangeRequest[]): readonly ChangeRequest[] =>
  requests.map(request => changeRequestSchema.safeParse(request).data ?? request);

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
