import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { exists } from './exists.ts';
import { canEnter, type ServerUser } from './server-user.ts';

/**
 * Where the parts of the embedded server lie. `home` is the data folder itself, or a folder under `/var/lib/truthline`
 * where the server's unprivileged user cannot walk down to the data folder (a clone under `/root`, say).
 */
export type Home = {
  readonly home: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly log: string;
  readonly elsewhere: boolean;
};

/** The longest path of a Unix socket on macOS, in bytes (Linux takes 107), less the name of ours. */
const SOCKET_FOLDER_LIMIT = 103 - '/.s.PGSQL.5432.lock'.length;

const SYSTEM_HOME = '/var/lib/truthline';

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A folder only the server's user may look into. */
export const makePrivate = async (folder: string, user: ServerUser | null): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(folder);
  const owner = user?.uid ?? process.getuid?.() ?? uid;
  // In a folder for everybody, such as /tmp, somebody else could have made it before us.
  if (uid !== owner && uid !== process.getuid?.())
    throw Object.assign(new Error(`${folder} belongs to another user`), { code: 'EACCES' });
  if (user !== null) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
};

const placesIn = (home: string, dataFolder: string): Home => {
  const inside = path.join(home, 'run');
  const fits = Buffer.byteLength(inside) <= SOCKET_FOLDER_LIMIT;
  return {
    home,
    cluster: path.join(home, 'postgres'),
    socketFolder: fits ? inside : path.join('/tmp', `truthline-${shortHash(home)}`),
    log: path.join(home, 'postgres.log'),
    elsewhere: home !== dataFolder,
  };
};

/** Finds the home that belongs to a data folder, without making anything. */
export const findHome = async (dataFolder: string, user: ServerUser | null): Promise<Home> => {
  const folder = await realpath(dataFolder);
  const here = placesIn(folder, folder);
  if (user === null || (await exists(here.cluster))) return here;
  return (await canEnter(user, folder)) ? here : placesIn(path.join(SYSTEM_HOME, shortHash(folder)), folder);
};

/** Makes the folders of a home; the cluster's own is left to `createCluster`. */
export const makeHome = async (home: Home, user: ServerUser | null): Promise<void> => {
  if (home.elsewhere) {
    await mkdir(home.home, { recursive: true, mode: 0o711 });
    for (const folder of [SYSTEM_HOME, home.home]) await chmod(folder, 0o711);
  }
  if (process.platform !== 'win32') await makePrivate(home.socketFolder, user);
};

/** Takes away the folder of the socket where it had to lie outside the home. */
export const clearSocketFolder = async (home: Home): Promise<void> => {
  if (path.dirname(home.socketFolder) !== home.home)
    await rm(home.socketFolder, { recursive: true, force: true });
};
