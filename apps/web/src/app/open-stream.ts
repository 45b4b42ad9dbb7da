import { fetchAside, fetchLater } from '@truthline/ui';
import type { OpenStream, StreamListener } from '../blueprints/follow-changes.ts';

const load = () => import('./streams.ts');
fetchLater(load);

type Streams = Awaited<ReturnType<typeof load>>['streams'];

/** What a stream tells of itself, for the client of the streams. */
type Told = {
  readonly onConnectionStateChange: (change: { readonly state: string }) => void;
  readonly onError: () => void;
  readonly onComplete: () => void;
};

/** Opens a stream once the code for streams is here; where that cannot be fetched, it is over and tried again as any other. */
export const openStream =
  (subscribe: (streams: Streams, told: Told) => { readonly unsubscribe: () => void }): OpenStream =>
  ({ running, broken, over }: StreamListener) => {
    let closed = false;
    let close = () => {
      closed = true;
    };
    const told: Told = {
      onConnectionStateChange: ({ state }) => (state === 'pending' ? running() : broken()),
      onError: over,
      onComplete: over,
    };
    const open = async () => {
      const { streams } = await fetchAside(load);
      if (closed) return;
      const stream = subscribe(streams, told);
      close = () => stream.unsubscribe();
    };
    open().catch(over);
    return () => close();
  };
