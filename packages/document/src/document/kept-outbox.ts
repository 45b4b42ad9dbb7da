import type { ChangeRequest } from '../wire/change.ts';
import type { Outbox } from './outbox.ts';

/** An outbox written one operation after the other, which tries again what could not be written. */
export type KeptOutbox = {
  readonly put: (request: ChangeRequest) => void;
  readonly remove: (changeId: string) => void;
  /** True while something that should be durable is not. */
  readonly failed: () => boolean;
};

/** `changed` is called whenever `failed` may have changed. */
export const keepOutbox = (outbox: Outbox, changed: () => void): KeptOutbox => {
  const unwritten = new Map<string, ChangeRequest>();
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (operation: () => Promise<void>) => {
    queue = queue.then(operation);
  };

  const write = async (request: ChangeRequest) => {
    const fails = await outbox.put(request).then(
      () => false,
      () => true,
    );
    if (fails === unwritten.has(request.changeId)) return;
    if (fails) unwritten.set(request.changeId, request);
    else unwritten.delete(request.changeId);
    changed();
  };

  return {
    put: request => {
      enqueue(async () => {
        for (const earlier of unwritten.values()) await write(earlier);
        await write(request);
      });
    },
    remove: changeId => {
      enqueue(async () => {
        if (unwritten.delete(changeId)) changed();
        // What cannot be removed is pushed again by the next visit and answered as known.
        await outbox.remove(changeId).then(
          () => undefined,
          () => undefined,
        );
      });
    },
    failed: () => unwritten.size > 0,
  };
};
