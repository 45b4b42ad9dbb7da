import type { KeptFile } from '../../local/local-database.ts';

/** A file that was taken back: its bytes leave this device at once, the server is told when it can be. */
export const removedFile = (row: KeptFile): KeptFile => ({
  ...row,
  bytes: new Blob(),
  thumbnail: null,
  state: 'removed',
});
