import { inTurn } from '../exclusively.ts';
import { shrink, type Shrunk } from './shrink.ts';

const startWorker = (): Worker | null =>
  typeof Worker === 'function' && typeof OffscreenCanvas === 'function'
    ? new Worker(new URL('shrink.worker.ts', import.meta.url), { type: 'module' })
    : null;

/** A worker that has not answered after so long never got here: its part is fetched over no signal, in milliseconds. */
const PATIENCE = 15_000;

const askWorker = (worker: Worker, picture: Blob): Promise<Shrunk | null> =>
  new Promise((done, fail) => {
    setTimeout(() => fail(new Error('the worker does not answer')), PATIENCE);
    worker.addEventListener('message', ({ data }: MessageEvent<Shrunk | null>) => done(data), { once: true });
    worker.addEventListener('error', () => fail(new Error('the worker did not start')), { once: true });
    worker.postMessage(picture, {});
  });

/** One picture is unpacked at a time: a phone has room for one, not for thirty. */
const exclusively = inTurn();

/** A picture made small beside the page, or on it where the browser cannot draw elsewhere; null where it is none. */
export const shrinkInTurn = (picture: Blob): Promise<Shrunk | null> =>
  exclusively(async () => {
    const worker = startWorker();
    try {
      // What the worker leaves behind goes with it.
      if (worker !== null) return await askWorker(worker, picture);
    } catch {
      // The page itself draws as well, only slower.
    } finally {
      worker?.terminate();
    }
    return shrink(picture).catch(() => null);
  });
