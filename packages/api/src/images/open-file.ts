import type { Readable } from 'node:stream';
import { findArrivedFile, findFile } from '@truthline/db';
import { scopeOf } from '../policy/may.ts';
import type { ApiPorts } from '../request/context.ts';
import { findSignedIn } from '../session/find-signed-in.ts';

export type OpenedFile = {
  readonly file: {
    /** SHA-256 in lower-case hex. */
    readonly hash: string;
    readonly mediaType: string;
    readonly byteCount: number;
  };
  /** Null where the disk has lost it. */
  readonly open: () => Promise<Readable | null>;
};

/**
 * A file for whoever may read a drawing or an audit that shows it. `signedOut` without a session; null for everybody else,
 * whether there is no such file or it is none of theirs.
 */
export const openFile = async (
  ports: ApiPorts,
  headers: Headers,
  hash: string,
): Promise<OpenedFile | 'signedOut' | null> => {
  const signedIn = await findSignedIn(ports, headers);
  if (signedIn === null) return 'signedOut';
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const { role } = signedIn.actor;
  const file = await ports.store.within(signedIn.scope, async tx => {
    const shown = scopeOf(role, 'blueprint.read') === null ? null : await findFile(tx, hash);
    if (shown !== null || scopeOf(role, 'audit.read') === null) return shown;
    const arrived = await findArrivedFile(tx, hash);
    return arrived === null ? null : { ...arrived, hash: arrived.sha256 };
  });
  return file === null ? null : { file, open: () => ports.files.read(hash) };
};
