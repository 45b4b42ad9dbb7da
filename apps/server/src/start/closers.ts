/** What has been opened, closed in the opposite order. */
export type Closers = {
  readonly add: (close: () => Promise<void>) => void;
  /** Closes everything, each even where another one failed; then throws the first failure. Twice does it once. */
  readonly closeAll: () => Promise<void>;
};

export const openClosers = (): Closers => {
  const open: (() => Promise<void>)[] = [];
  let closing: Promise<void> | null = null;
  const closeAll = async () => {
    const failures: unknown[] = [];
    for (let close = open.pop(); close !== undefined; close = open.pop()) {
      const [outcome] = await Promise.allSettled([close()]);
      if (outcome.status === 'rejected') failures.push(outcome.reason);
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything could be closed');
  };
  return {
    add: close => {
      open.push(close);
    },
    closeAll: () => (closing ??= closeAll()),
  };
};
