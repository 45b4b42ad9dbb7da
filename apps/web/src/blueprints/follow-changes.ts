import type { Timers } from '@truthline/document';

/** What a stream of changes says of itself. */
export type StreamListener = {
  /** It runs, for the first time or again. */
  readonly running: () => void;
  /** It is broken and connects again by itself. */
  readonly broken: () => void;
  /** It is over and comes back only when opened anew. */
  readonly over: () => void;
};

/** Opens a stream; returns what ends it. */
export type OpenStream = (listener: StreamListener) => () => void;

export type Following = {
  /** The stream runs: look for what was missed. Called too now and then while it does not. */
  readonly look: () => void;
  /** Whether changes of others arrive by themselves. A short break is not told. */
  readonly told: (live: boolean) => void;
};

/** A break of the stream shorter than this is nobody's concern, in milliseconds. */
const GRACE = 5_000;

/** While no stream runs, the server is asked this often, and a stream that is over is opened anew, in milliseconds. */
const LOOK_EVERY = 10_000;

/** Follows a stream of changes for as long as the page is open: told when it is gone, asked for when it is over. */
export const followChanges = (open: OpenStream, { look, told }: Following, timers: Timers): (() => void) => {
  const nothing = () => undefined;
  let close: () => void = nothing;
  let cancelGrace: (() => void) | null = null;
  let cancelLook: (() => void) | null = null;
  let isOver = false;
  let stopped = false;

  const lookLater = () => {
    cancelLook ??= timers.after(LOOK_EVERY, () => {
      cancelLook = null;
      look();
      if (isOver) start();
      lookLater();
    });
  };
  const broken = () => {
    if (stopped) return;
    cancelGrace ??= timers.after(GRACE, () => told(false));
    lookLater();
  };
  const start = () => {
    isOver = false;
    close = open({
      running: () => {
        if (stopped) return;
        cancelGrace?.();
        cancelLook?.();
        cancelGrace = null;
        cancelLook = null;
        told(true);
        look();
      },
      broken,
      over: () => {
        isOver = true;
        broken();
      },
    });
  };
  start();
  return () => {
    stopped = true;
    cancelGrace?.();
    cancelLook?.();
    close();
  };
};
