import type { Api } from '@truthline/api';
import type { Logger } from 'pino';

/** Milliseconds after which a server looks for what another one has left. */
const PERIOD = 60_000;

export type RecomputingLoop = {
  /** Goes on at once with what was left, then whenever one is asked for, and once a minute. */
  readonly begin: () => Promise<void>;
  /** Waits for the batch under way; the next start goes on behind it. */
  readonly stop: () => Promise<void>;
};

/** Works scores out again beside everything else; one run at a time, and once more where one was asked for meanwhile. */
export const openRecomputingLoop = (
  { recomputing }: Pick<Api, 'recomputing'>,
  log: Logger,
): RecomputingLoop => {
  let underWay: Promise<void> | null = null;
  let askedAgain = false;
  let timer: NodeJS.Timeout | null = null;
  let stopListening: (() => Promise<void>) | null = null;
  const run = async (): Promise<void> => {
    do {
      askedAgain = false;
      const [outcome] = await Promise.allSettled([recomputing.goOn()]);
      if (outcome.status === 'rejected') log.error({ err: outcome.reason }, 'recomputing failed');
      else
        for (const failure of outcome.value.failures)
          log.error({ err: failure }, 'a recompute failed; it is gone on with later');
    } while (askedAgain);
    underWay = null;
  };
  const goOn = () => {
    if (underWay !== null) askedAgain = true;
    underWay ??= run();
  };
  return {
    begin: async () => {
      stopListening = await recomputing.onAsked(goOn);
      timer = setInterval(goOn, PERIOD);
      goOn();
    },
    stop: async () => {
      if (timer !== null) clearInterval(timer);
      await stopListening?.();
      await underWay;
    },
  };
};
