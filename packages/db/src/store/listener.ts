import pg from 'pg';
import { clientConfig } from '../connection/pool.ts';
import type { ConnectionSettings } from '../connection/settings.ts';
import { readNotice, type Channel } from './notice.ts';
import type { Heard, Store } from './store.ts';

/** How long after a broken connection the next one is tried, in milliseconds. */
const RECONNECT_DELAY = 500;

type Handler = {
  readonly channel: Channel;
  readonly payload: (text: string) => void;
  readonly gap: () => void;
};

/**
 * One connection that hears every channel, made with the first listener. When it breaks it is made again, and every
 * handler is told of the gap: notices sent meanwhile are lost.
 */
export const openListener = (
  settings: ConnectionSettings,
): { readonly listen: Store['listen']; readonly close: () => Promise<void> } => {
  const handlers = new Set<Handler>();
  let client: Promise<pg.Client> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let gap = false;
  let closed = false;

  const retryLater = () => {
    if (closed || retry !== null || handlers.size === 0) return;
    retry = setTimeout(() => {
      retry = null;
      if (!closed) connection().catch(retryLater);
    }, RECONNECT_DELAY);
  };

  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client(
      clientConfig(settings, { statementTimeout: 10_000, values: 'driver', searchPath: 'truthline' }),
    );
    const lost = () => {
      client = null;
      gap = true;
      retryLater();
    };
    fresh.on('notification', ({ channel, payload }) => {
      for (const handler of handlers) if (handler.channel === channel) handler.payload(payload ?? '');
    });
    // A broken connection reports an error and then its end; the end is enough.
    fresh.on('error', () => undefined);
    await fresh.connect();
    fresh.once('end', lost);
    for (const channel of new Set([...handlers].map(handler => handler.channel)))
      await fresh.query(`listen ${channel}`);
    if (gap) for (const handler of handlers) handler.gap();
    gap = false;
    return fresh;
  };

  /** The open connection, or the one being made. */
  const connection = (): Promise<pg.Client> => {
    if (client !== null) return client;
    const made = connect();
    client = made;
    made.catch(() => {
      if (client === made) client = null;
    });
    return made;
  };

  const listen = async <C extends Channel>(channel: C, handler: (heard: Heard<C>) => void) => {
    const entry: Handler = {
      channel,
      payload: text => {
        const notice = readNotice(channel, text);
        if (notice !== null) handler({ kind: 'notice', notice });
      },
      gap: () => {
        handler({ kind: 'gap' });
      },
    };
    handlers.add(entry);
    try {
      // Listening twice to one channel is one listening.
      await (await connection()).query(`listen ${channel}`);
    } catch (error) {
      handlers.delete(entry);
      throw error;
    }
    return async () => {
      handlers.delete(entry);
      await Promise.resolve();
    };
  };

  return {
    listen,
    close: async () => {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      const open = client;
      client = null;
      handlers.clear();
      if (open === null) return;
      try {
        await (await open).end();
      } catch (error) {
        // A connection that is already gone needs no goodbye.
        if (!(error instanceof Error)) throw error;
      }
    },
  };
};
