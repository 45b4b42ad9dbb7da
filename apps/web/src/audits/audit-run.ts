import type { Answer, Scorecard } from '@truthline/audit';
import { sameValue } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import type { CallFailure } from '../app/problem.ts';
import type { KeptEntry } from '../local/local-database.ts';
import type { AuditStore } from './audit-store.ts';
import type { EntryEdit } from './entry.ts';
import type { Exclusively } from './exclusively.ts';
import type { OpenAudit } from './open-audit.ts';
import type { Entries } from './progress.ts';
import {
  differingEntries,
  shownEntries,
  unsentAnswers,
  unsentWithdrawals,
  type Kept,
  type Unwritten,
} from './waiting-answers.ts';

/** The server as an audit needs it. Failures throw. */
export type AuditServer = {
  readonly get: () => Promise<OpenAudit>;
  /** Makes the audit known if it was begun without a connection; nothing where it is known. */
  readonly announce: () => Promise<void>;
  /** `withdrawn`: keys of answers that are taken back. */
  readonly saveAnswers: (answers: readonly Answer[], withdrawn: readonly string[]) => Promise<void>;
  readonly submit: (answers: readonly Answer[]) => Promise<Submitted['scorecard']>;
  readonly failureOf: (error: unknown) => CallFailure;
};

/**
 * Where the answers are. `writing`: on their way to the disk of this device. `notKept`: it would not take them, they are
 * in this window only. `sending`, `device`, `busy`, `refused`: on this device, and on the way, waiting for a connection,
 * waiting for a server in trouble, or turned down. `incomplete`: every answer is on the server, but something entered is
 * no answer yet and is on this device only. `server`: everything is there.
 */
export type Keeping =
  'writing' | 'notKept' | 'sending' | 'device' | 'busy' | 'refused' | 'incomplete' | 'server';

export type AuditRunState = {
  readonly open: OpenAudit | null;
  readonly entries: Entries;
  readonly keeping: Keeping;
  /** Why loading or sending failed; null while it has not. */
  readonly error: unknown;
  /** Why this device does not keep what is entered; null while it does. */
  readonly deviceError: unknown;
  /** The server has been asked since this page was opened, and knows the audit. */
  readonly reached: boolean;
};

/** What the server says of a submitted audit, and how many entries of this device it was closed without. */
export type Submitted = {
  /** As the server says. */
  readonly scorecard: Pick<Scorecard, 'overall' | 'outcome'>;
  readonly leftBehind: number;
};

export type AuditRun = {
  readonly state: () => AuditRunState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly load: () => Promise<void>;
  /** Shows the entry at once, writes it down and sends it on. Never rejects: `keeping` says what became of it. */
  readonly edit: (itemId: string, edit: EntryEdit) => Promise<void>;
  /** Writes down and sends what waits, and shows what other windows have entered. Safe to call at any time. */
  readonly send: () => Promise<void>;
  /** Resolves when all that was entered is on this device, or is said not to be. */
  readonly written: () => Promise<void>;
  /** Asks the server what the audit has come to, and sends what waits. */
  readonly refresh: () => Promise<void>;
  /** Takes back all that was entered at these keys, in one step. Rejects where this device does not do it. */
  readonly withdraw: (keys: readonly string[]) => Promise<void>;
  readonly submit: () => Promise<Submitted>;
};

type Way = 'open' | 'sending' | 'device' | 'busy' | 'refused';

const wayAfter: { readonly [Failure in CallFailure]: Way } = {
  unreachable: 'device',
  later: 'busy',
  refused: 'refused',
};

const ask = <T>(call: () => Promise<T>): Promise<Result<T, unknown>> =>
  call().then(ok, (error: unknown) => err(error));

/** One audit being answered: the device first, the server as soon as it can be reached. */
export const auditRun = (store: AuditStore, server: AuditServer, exclusively: Exclusively): AuditRun => {
  const listeners = new Set<() => void>();
  let open: OpenAudit | null = null;
  let kept: Kept = new Map();
  let unwritten: readonly Unwritten[] = [];
  let way: Way = 'sending';
  let error: unknown = null;
  let deviceError: unknown = null;
  /** The server's answers have been taken over since this page was opened. */
  let fresh = false;
  let reached = false;
  let writing: Promise<void> | null = null;
  let sending: Promise<void> | null = null;
  let sendAgain = false;

  const keepingNow = (): Keeping => {
    if (deviceError !== null) return 'notKept';
    if (unwritten.length > 0) return 'writing';
    if (way !== 'open') return way;
    if (differingEntries(kept).length === 0) return 'server';
    return unsentAnswers(open, kept).length + unsentWithdrawals(kept).length > 0 ? 'sending' : 'incomplete';
  };
  const describe = (): AuditRunState => ({
    open,
    entries: shownEntries(kept, unwritten),
    keeping: keepingNow(),
    error,
    deviceError,
    reached,
  });
  let state = describe();
  const show = () => {
    state = describe();
    for (const listener of listeners) listener();
  };

  const readKept = async () => {
    const rows = await store.readEntries();
    // A row that is as it was stays the same value, so that only what changed is drawn anew.
    kept = new Map(
      rows.map(row => {
        const before = kept.get(row.itemId);
        return [row.itemId, before !== undefined && sameValue(before, row) ? before : row];
      }),
    );
  };
  /** Work of this device's disk: what fails there is told, and stops nothing else. */
  const onDevice = async (work: () => Promise<void>) => {
    try {
      await work();
      if (unwritten.length === 0) deviceError = null;
    } catch (failure) {
      deviceError = failure;
    }
  };

  const writeAll = () =>
    onDevice(async () => {
      try {
        for (let [next] = unwritten; next !== undefined; [next] = unwritten) {
          const row = await store.keepEdit(next.itemId, next.edit);
          kept = new Map(kept).set(next.itemId, row);
          unwritten = unwritten.slice(1);
          show();
        }
      } finally {
        writing = null;
      }
    });
  const write = async () => {
    if (unwritten.length === 0) return;
    await (writing ??= writeAll());
    show();
  };

  const failed = (reason: unknown) => {
    way = wayAfter[server.failureOf(reason)];
    error = reason;
    sendAgain = false;
  };
  /** Takes over what the server gave; `asked` is what was kept before it was asked. */
  const takeOver = (given: OpenAudit, asked: readonly KeptEntry[]) =>
    onDevice(async () => {
      await store.keepOpen(given);
      await store.mergeServerAnswers(given.audit.answers, asked);
      await readKept();
    });

  /** Makes sure that the server's answers are known here, then hands over those it does not have. */
  const exchange = async () => {
    await onDevice(readKept);
    if (!fresh) {
      const asked = [...kept.values()];
      const got = await ask(async () => {
        await server.announce();
        return server.get();
      });
      if (!got.ok) return failed(got.error);
      open = got.value;
      fresh = true;
      reached = true;
      await takeOver(got.value, asked);
    }
    const { status = null } = open?.audit ?? {};
    const isOpen = status === 'draft' || status === 'returned';
    const answers = isOpen ? unsentAnswers(open, kept) : [];
    const withdrawn = isOpen ? unsentWithdrawals(kept) : [];
    if (answers.length + withdrawn.length > 0) {
      way = 'sending';
      show();
      const sent = await ask(() => server.saveAnswers(answers, withdrawn));
      if (!sent.ok) return failed(sent.error);
      await onDevice(async () => {
        await store.markHeld(answers);
        await store.markWithdrawn(withdrawn);
        await readKept();
      });
    }
    way = 'open';
    error = null;
  };

  const send = (): Promise<void> => {
    if (sending !== null) {
      sendAgain = true;
      return sending;
    }
    const all = async () => {
      try {
        do {
          sendAgain = false;
          await write();
          await exclusively(exchange);
          show();
        } while (sendAgain);
      } finally {
        sending = null;
      }
    };
    sending = all();
    return sending;
  };

  const close = async (): Promise<Submitted> => {
    await onDevice(readKept);
    if (!fresh) await server.announce();
    const answers = unsentAnswers(open, kept);
    const withdrawn = unsentWithdrawals(kept);
    if (withdrawn.length > 0) {
      await server.saveAnswers([], withdrawn);
      await onDevice(() => store.markWithdrawn(withdrawn));
    }
    const scorecard = await server.submit(answers);
    // Closed by someone else meanwhile, it was scored without these answers: only the server can say.
    const got = await ask(server.get);
    let leftBehind = 0;
    if (got.ok) {
      open = got.value;
      await takeOver(got.value, [...kept.values()]);
    } else if (open !== null) {
      open = { ...open, audit: { ...open.audit, status: 'submitted' } };
      const closed = open;
      await onDevice(async () => {
        await store.keepOpen(closed);
        await store.markHeld(answers);
      });
    }
    await onDevice(async () => {
      leftBehind = await store.forgetHeld();
    });
    return { scorecard, leftBehind };
  };

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      await onDevice(async () => {
        open = await store.readOpen();
        if (open !== null) await readKept();
      });
      show();
      fresh = false;
      await send();
    },
    edit: async (itemId, edit) => {
      unwritten = [...unwritten, { itemId, edit }];
      show();
      await write();
      await send();
    },
    send,
    written: write,
    refresh: async () => {
      fresh = false;
      await send();
    },
    withdraw: async keys => {
      await write();
      await store.withdraw(keys);
      await onDevice(readKept);
      show();
      await send();
    },
    submit: async () => {
      await write();
      // What this device does not keep would be missing from what is submitted.
      if (unwritten.length > 0) throw deviceError;
      return exclusively(close);
    },
  };
};
