/** Tells who follows a device's tables that some were written, in this window and in the others of the browser. */
export type DeviceNews = {
  readonly tell: (tables: readonly string[]) => void;
  /** Ends with the call it returns. */
  readonly hear: (listener: (tables: readonly string[]) => void) => () => void;
};

const isTables = (said: unknown): said is readonly string[] =>
  Array.isArray(said) && said.every(name => typeof name === 'string');

export const deviceNews = (name: string): DeviceNews => {
  const listeners = new Set<(tables: readonly string[]) => void>();
  let others: BroadcastChannel | null = null;
  const here = (tables: readonly string[]) => {
    for (const listener of listeners) listener(tables);
  };
  const channel = () => {
    if (others !== null) return others;
    others = new BroadcastChannel(`device ${name}`);
    others.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isTables(data)) here(data);
    });
    return others;
  };
  return {
    tell: tables => {
      here(tables);
      // A channel of this origin alone has no address to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel().postMessage(tables);
    },
    hear: listener => {
      listeners.add(listener);
      channel();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        others?.close();
        others = null;
      };
    },
  };
};
