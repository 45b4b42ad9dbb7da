import type { Readable } from 'node:stream';
import { findFile, type SavedFile } from '@truthline/db';
import { scopeOf } from '../policy/may.ts';
import type { ApiPorts } from '../request/context.ts';
import { findSignedIn } from '../session/find-signed-in.ts';

export type OpenedFile = {
  readonly file: SavedFile;
  /** Null where the disk has lost it. */
  readonly open: () => Promise<Readable | null>;
};

/**
 * A file for whoever may read a drawing that shows it. `signedOut` without a session; null for everybody else, whether
 * there is no such file or it is none of theirs.
 */
export const openFile = async (
  ports: ApiPorts,
  headers: Headers,
  hash: string,
): Promise<OpenedFile | 'signedOut' | null> => {
  const signedIn = await findSignedIn(ports, headers);
  if (signedIn === null) return 'signedOut';
  if (!/^[0-9a-f]{64}$/.test(hash) || scopeOf(signedIn.actor.role, 'blueprint.read') === null) return null;
  const file = await ports.store.within(signedIn.scope, tx => findFile(tx, hash));
  return file === null ? null : { file, open: () => ports.files.read(hash) };
};
