import { systemRandom, type Random } from '@truthline/kernel';
import type { BlueprintDocument } from '../document/blueprint-document.ts';
import type { ChangeRequest, CommittedChange, PushOutcome } from '../wire/change.ts';
import { backOffMilliseconds, drive, initialDriverState, type DriverEvent } from './driver-state.ts';
import { systemTimers, type Timers } from './timers.ts';

/** The way to the server. A rejected promise means that no answer came; refusals are answers. */
export type Transport = {
  readonly push: (requests: readonly ChangeRequest[]) => Promise<readonly PushOutcome[]>;
  readonly pull: (sinceRevision: number) => Promise<readonly CommittedChange[]>;
};

export type DriverPorts = { readonly timers: Timers; readonly random: Random };

export type DocumentDriver = {
  /** Something suggests that the server can be reached or has news: ask at once instead of waiting. */
  readonly wake: () => void;
  /** Ends all activity; answers still on their way are ignored. */
  readonly stop: () => void;
};

type Brought = Extract<DriverEvent, { type: 'answered' }>['brought'];

/** After this long without an answer a request counts as lost and is asked again. */
const ANSWER_TIMEOUT_MILLISECONDS = 30_000;

/**
 * Keeps a document and the server in step: pulls what is missing, pushes what waits, backs off while the server cannot
 * be reached. Live changes from a stream go straight into `document.receive`; a gap they leave is pulled here.
 */
export const driveDocument = (
  document: BlueprintDocument,
  transport: Transport,
  { timers, random }: DriverPorts = { timers: systemTimers, random: systemRandom },
): DocumentDriver => {
  let state = initialDriverState;
  let stopped = false;
  let started = false;
  let cancelTimer: () => void = () => undefined;

  const enter = (event: DriverEvent) => {
    cancelTimer();
    cancelTimer = () => undefined;
    state = drive(state, event);
    if (state.phase === 'waiting') {
      cancelTimer = timers.after(backOffMilliseconds(state.failures, random.next()), () => {
        enter({ type: 'waited' });
        proceed();
      });
    }
  };

  /** Asks once. A request that timed out is no longer current: its late answer is taken in, but moves nothing. */
  const ask = async (request: 'push' | 'pull', asked: Promise<() => Brought>) => {
    enter({ type: 'asked', request });
    let current = true;
    const fail = () => {
      if (!current || stopped) return;
      current = false;
      enter({ type: 'failed' });
      document.connectionLost();
    };
    cancelTimer = timers.after(ANSWER_TIMEOUT_MILLISECONDS, fail);
    const takeIn = await asked.catch(() => null);
    if (stopped) return;
    if (takeIn === null) {
      fail();
    } else if (current) {
      current = false;
      document.connectionBack();
      // The phase changes only after the answer is taken in: what the document says meanwhile asks nothing twice.
      enter({ type: 'answered', brought: takeIn() });
      proceed();
    } else takeIn();
  };

  const push = async (requests: readonly ChangeRequest[]): Promise<() => Brought> => {
    const outcomes = await transport.push(requests);
    return () => {
      document.pushed(outcomes);
      // Without a word on the oldest, the next push would be this one again: not at once.
      return outcomes.some(outcome => outcome.changeId === requests[0]?.changeId) ? 'all' : 'nothing';
    };
  };
  const pull = async (): Promise<() => Brought> => {
    const wasBehind = document.state().behind;
    const changes = await transport.pull(document.state().confirmedRevision);
    return () => {
      document.receive(changes);
      if (changes.length > 0) return 'more';
      return wasBehind ? 'nothing' : 'all';
    };
  };

  const proceed = () => {
    if (stopped || !started || state.phase !== 'idle') return;
    if (state.pullDue || document.state().behind) {
      void ask('pull', pull());
      return;
    }
    const requests = document.nextPush(state.pushLimit);
    if (requests.length > 0) void ask('push', push(requests));
  };

  const unsubscribe = document.subscribe(proceed);
  const start = async () => {
    await document.opened;
    started = true;
    proceed();
  };
  void start();

  return {
    wake: () => {
      if (stopped) return;
      if (state.phase === 'waiting') enter({ type: 'woken' });
      else state = drive(state, { type: 'woken' });
      proceed();
    },
    stop: () => {
      stopped = true;
      cancelTimer();
      unsubscribe();
    },
  };
};
