/** A long piece of work that can be put down between its steps, each of some ten milliseconds. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does it all in one go. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};

/** Does it step by step, and lets others have the thread between steps. */
export const paced = async <T>(steps: Steps<T>, pause: () => Promise<unknown>): Promise<T> => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await pause();
  }
};
