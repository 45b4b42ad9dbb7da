import { shrink, type Shrunk } from './shrink.ts';

/** Answers each picture with what it became, or null where it could not be unpacked. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  const answer = (shrunk: Shrunk | null) => {
    // A worker answers its page alone: there is no origin to name.
    globalThis.postMessage(shrunk, {});
  };
  shrink(data).then(answer, () => answer(null));
});
