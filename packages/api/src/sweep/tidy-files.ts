import { listNamedFiles, systemScope } from '@truthline/db';
import type { Tidied } from '../images/tidy-shelf.ts';
import type { ApiPorts } from '../request/context.ts';

/** How long an upload may rest, and a file lie about without anything that names it, in milliseconds. */
const PATIENCE = 7 * 24 * 3_600_000;

/** Throws away pieces of uploads that were given up, and files that no drawing and no audit of any network names. */
export const tidyFiles = async ({
  store,
  signIn,
  files,
  clock,
  stopping,
}: Pick<ApiPorts, 'store' | 'signIn' | 'files' | 'clock' | 'stopping'>): Promise<Tidied> => {
  const networks = await signIn.networks();
  // Nobody's yet, or not this database's: there is nothing to hold the files against.
  if (networks.length === 0) return { pieces: 0, files: 0 };
  const before = clock.now() - PATIENCE;
  const removedBefore = new Date(before).toISOString();
  const named = async (hashes: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    if (hashes.length === 0) return found;
    for (const { networkId } of networks)
      for (const hash of await store.within(systemScope(networkId), tx =>
        listNamedFiles(tx, hashes, removedBefore),
      ))
        found.add(hash);
    return found;
  };
  return files.tidy({ before, named, stopping });
};
