import { createHash } from 'node:crypto';

export type Digest = { readonly bytes: number; readonly sha256: string };

/** SHA-256 and length of what is fed to it. */
export const openDigest = (): {
  readonly feed: (chunk: Uint8Array) => void;
  readonly close: () => Digest;
} => {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    feed: chunk => {
      hash.update(chunk);
      bytes += chunk.byteLength;
    },
    close: () => ({ bytes, sha256: hash.digest('hex') }),
  };
};
