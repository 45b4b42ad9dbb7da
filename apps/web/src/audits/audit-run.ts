import type { Answer, Scorecard } from '@truthline/audit';
import type { AuditStore } from './audit-store.ts';
import { editEntry, emptyEntry, type Entry, type EntryEdit } from './entry.ts';
import type { OpenAudit } from './open-audit.ts';
import { answersOf, progressOf, type Entries } from './progress.ts';

/** The server as an audit needs it. Failures throw. */
export type AuditServer = {
  readonly get: () => Promise<OpenAudit>;
  /** Makes the audit known if it was begun without a connection; nothing where it is known. */
  readonly announce: () => Promise<void>;
  readonly saveAnswers: (answers: readonly Answer[]) => Promise<void>;
  readonly submit: (answers: readonly Answer[]) => Promise<Scorecard>;
  readonly isUnreachable: (error: unknown) => boolean;
};

/**
 * Where the answers are. `server`: every one is there. `sending`: on this device, on the way. `device`: on this device,
 * waiting for a connection. `refused`: on this device, and the server would not take them.
 */
export type Keeping = 'server' | 'sending' | 'device' | 'refused';

export type AuditRunState = {
  readonly open: OpenAudit | null;
  readonly entries: Entries;
  readonly keeping: Keeping;
  /** Why loading or sending failed; null while it has not. */
  readonly error: unknown;
};

export type AuditRun = {
  readonly state: () => AuditRunState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly load: () => Promise<void>;
  /** The entry is on this device when the promise settles; it is sent on by itself. */
  readonly edit: (itemId: string, edit: EntryEdit) => Promise<void>;
  /** Sends what waits. Safe to call at any time. */
  readonly send: () => Promise<void>;
  readonly submit: () => Promise<Scorecard>;
};

/** One audit being answered: the device first, the server as soon as it can be reached. */
export const auditRun = (store: AuditStore, server: AuditServer): AuditRun => {
  const listeners = new Set<() => void>();
  let state: AuditRunState = { open: null, entries: new Map(), keeping: 'sending', error: null };
  let sending: Promise<void> | null = null;
  let sendAgain = false;
  const become = (change: Partial<AuditRunState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const readEntries = async (): Promise<Entries> =>
    new Map((await store.readEntries()).map(({ itemId, entry }) => [itemId, entry]));

  const itemsAsked = () =>
    state.open === null ? [] : progressOf(state.open.checklist, state.open.audit.kind, state.entries).items;

  const sendOnce = async () => {
    const unsent = await store.readUnsent();
    const fitting = new Set(answersOf(itemsAsked(), state.entries).map(({ itemId }) => itemId));
    const ready = unsent.filter(({ answer }) => fitting.has(answer.itemId));
    if (ready.length > 0) become({ keeping: 'sending' });
    try {
      await server.announce();
      if (ready.length > 0) {
        await server.saveAnswers(ready.map(({ answer }) => answer));
        await store.markSent(ready.map(({ answer, edit }) => ({ itemId: answer.itemId, edit })));
      }
      become({ keeping: sendAgain ? 'sending' : 'server', error: null });
    } catch (error) {
      sendAgain = false;
      become({ keeping: server.isUnreachable(error) ? 'device' : 'refused', error });
    }
  };

  const send = (): Promise<void> => {
    if (sending !== null) {
      sendAgain = true;
      return sending;
    }
    sending = (async () => {
      do {
        sendAgain = false;
        await sendOnce();
      } while (sendAgain);
      sending = null;
    })();
    return sending;
  };

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      const kept = await store.readOpen();
      if (kept !== null) {
        become({ open: kept, entries: await readEntries() });
      }
      try {
        await server.announce();
        const open = await server.get();
        await store.keepOpen(open);
        await store.mergeServerAnswers(open.audit.answers);
        become({ open, entries: await readEntries(), error: null });
      } catch (error) {
        // With a copy on this device the audit goes on; without one there is nothing to show.
        if (kept === null || !server.isUnreachable(error)) {
          become({ error });
          return;
        }
        become({ keeping: 'device' });
      }
      await send();
    },
    edit: async (itemId, edit) => {
      const entry: Entry = editEntry(state.entries.get(itemId) ?? emptyEntry, edit);
      const entries = new Map(state.entries);
      entries.set(itemId, entry);
      become({ entries });
      await store.keepEntry(itemId, entry);
      await send();
    },
    send,
    submit: async () => {
      await server.announce();
      const scorecard = await server.submit(answersOf(itemsAsked(), state.entries));
      await store.forget();
      return scorecard;
    },
  };
};
