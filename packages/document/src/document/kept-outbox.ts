import type { ChangeRequest } from '../wire/change.ts';
import type { RefusedChange } from './document-state.ts';
import type { Outbox } from './outbox.ts';
import type { RefusalShelf } from './refusal-shelf.ts';

/** Outbox and shelf written one operation after the other; what could not be put into the outbox is tried again. */
export type KeptOutbox = {
  readonly put: (request: ChangeRequest) => void;
  readonly remove: (changeId: string) => void;
  /** Puts a refused change on the shelf, then takes it out of the outbox. */
  readonly refuse: (refused: RefusedChange) => void;
  /** Takes a refusal off the shelf. */
  readonly dismiss: (changeId: string) => void;
  /** True while something that should be durable is not. */
  readonly failed: () => boolean;
  /** True while something is on its way into the outbox: a window closed now would lose it. */
  readonly writing: () => boolean;
};

/** `changed` is called whenever `failed` may have changed, `written` whenever `writing` has come to an end. */
export const keepOutbox = (
  outbox: Outbox,
  shelf: RefusalShelf,
  { changed, written }: { readonly changed: () => void; readonly written: () => void },
): KeptOutbox => {
  const unwritten = new Map<string, ChangeRequest>();
  let onTheWay = 0;
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (operation: () => Promise<void>) => {
    queue = queue.then(operation);
  };

  const works = (operation: Promise<void>): Promise<boolean> =>
    operation.then(
      () => true,
      () => false,
    );
  const write = async (request: ChangeRequest) => {
    const fails = !(await works(outbox.put(request)));
    if (fails === unwritten.has(request.changeId)) return;
    if (fails) unwritten.set(request.changeId, request);
    else unwritten.delete(request.changeId);
    changed();
  };
  const remove = async (changeId: string) => {
    if (unwritten.delete(changeId)) changed();
    // What cannot be removed is pushed again by the next visit and answered as known.
    await works(outbox.remove(changeId));
  };

  return {
    put: request => {
      onTheWay += 1;
      enqueue(async () => {
        for (const earlier of unwritten.values()) await write(earlier);
        await write(request);
        onTheWay -= 1;
        if (onTheWay === 0) written();
      });
    },
    remove: changeId => {
      enqueue(() => remove(changeId));
    },
    refuse: refused => {
      enqueue(async () => {
        const shelved = await works(shelf.put(refused));
        // What cannot lie on the shelf stays in the outbox: the next visit pushes it again and hears the refusal again.
        if (shelved) await remove(refused.changeId);
      });
    },
    dismiss: changeId => {
      enqueue(async () => {
        // What cannot be removed is shown once more by the next visit.
        await works(shelf.remove(changeId));
      });
    },
    failed: () => unwritten.size > 0,
    writing: () => onTheWay > 0,
  };
};
