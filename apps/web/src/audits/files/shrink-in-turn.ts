import { inTurn } from '../exclusively.ts';
import { shrink, type Shrunk } from './shrink.ts';

const startWorker = (): Worker | null =>
  typeof Worker === 'function' && typeof OffscreenCanvas === 'function'
    ? new Worker(new URL('shrink.worker.ts', import.meta.url), { type: 'module' })
    : null;

/** A worker that has not answered after so long never got here: its part is fetched over no signal, in milliseconds. */
const PATIENCE = 15_000;

/** `silent`: the worker did not start, or says nothing; null where it could not unpack the picture. */
const askWorker = (worker: Worker, picture: Blob): Promise<Shrunk | null | 'silent'> =>
  new Promise(done => {
    setTimeout(() => done('silent'), PATIENCE);
    worker.addEventListener('message', ({ data }: MessageEvent<Shrunk | null>) => done(data), { once: true });
    worker.addEventListener('error', () => done('silent'), { once: true });
    worker.postMessage(picture, {});
  });

/** One picture is unpacked at a time: a phone has room for one, not for thirty. */
const exclusively = inTurn();

/** A picture made small beside the page, or on it where the browser cannot draw elsewhere; null where it is none. */
export const shrinkInTurn = (picture: Blob): Promise<Shrunk | null> =>
  exclusively(async () => {
    const worker = startWorker();
    const shrunk = worker === null ? 'silent' : await askWorker(worker, picture);
    // What the worker leaves behind goes with it.
    worker?.terminate();
    // The page itself draws as well, only slower.
    return shrunk === 'silent' ? shrink(picture).catch(() => null) : shrunk;
  });
