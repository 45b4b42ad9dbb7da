import { randomInteger, type Random } from '@truthline/kernel';

/** One end of a connection; while it is not online nothing moves on it. */
export type Line = { readonly online: boolean };

type Message = { readonly line: Line; readonly arrive: () => void; readonly fail: () => void };

/** A network that loses, doubles and reorders. Nothing moves by itself: `moveOne` moves one message, if any. */
export type SimulatedNetwork = {
  /** Sends something one way. `fail` is called where the sender learns that it was lost; often nobody learns. */
  readonly send: (line: Line, arrive: () => void, fail?: () => void) => void;
  /** Sends a question there and the answer back; either may be lost, doubled or late. */
  readonly ask: <Answer>(
    line: Line,
    work: () => Answer,
    answered: (answer: Answer) => void,
    failed: () => void,
  ) => void;
  readonly moveOne: () => void;
  /** A share of what is still on its way arrives now, the latest first; the rest stays. */
  readonly arriveLate: (share: number) => void;
};

export const simulateNetwork = (random: Random): SimulatedNetwork => {
  let inFlight: readonly Message[] = [];
  const chance = (probability: number) => random.next() < probability;
  const send: SimulatedNetwork['send'] = (line, arrive, fail = () => undefined) => {
    inFlight = [...inFlight, { line, arrive, fail }];
  };
  return {
    send,
    ask: (line, work, answered, failed) => {
      send(
        line,
        () => {
          const answer = work();
          send(line, () => answered(answer), failed);
        },
        failed,
      );
    },
    moveOne: () => {
      const at = randomInteger(random, Math.max(inFlight.length, 1));
      const message = inFlight[at];
      if (message === undefined || !message.line.online) return;
      const doubled = chance(0.15);
      if (!doubled) inFlight = inFlight.toSpliced(at, 1);
      if (!chance(0.15)) message.arrive();
      else if (!doubled && chance(0.5)) message.fail();
    },
    arriveLate: share => {
      const late = inFlight.filter(() => chance(share));
      inFlight = inFlight.filter(message => !late.includes(message));
      for (const message of late.toReversed()) message.arrive();
    },
  };
};
