import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exists } from './exists.ts';
import { canEnter, type ServerUser } from './server-user.ts';
import { systemCode } from './system-error.ts';

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

/** Names the home in a data folder whose home is elsewhere. A data folder without it has none yet. */
const POINTER = 'home';

const readPointer = async (folder: string): Promise<string | null> => {
  try {
    return (await readFile(path.join(folder, POINTER), 'utf8')).trim();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/**
 * Finds the home that belongs to a data folder, without making anything. One elsewhere gets a name never used before: a
 * data folder that was removed and made again begins anew, and what the old one pointed to is left alone.
 */
export const findHome = async (dataFolder: string, user: ServerUser | null): Promise<Home> => {
  const folder = await realpath(dataFolder);
  const pointed = await readPointer(folder);
  if (pointed !== null) return placesIn(pointed, folder);
  const here = placesIn(folder, folder);
  if (user === null || (await exists(here.cluster)) || (await canEnter(user, folder))) return here;
  return placesIn(path.join(SYSTEM_HOME, `${shortHash(folder)}-${randomBytes(4).toString('hex')}`), folder);
};

/** Makes the folders of a home; the cluster's own is left to `createCluster`. */
export const makeHome = async (dataFolder: string, home: Home, user: ServerUser | null): Promise<void> => {
  if (home.elsewhere) {
    await mkdir(home.home, { recursive: true, mode: 0o711 });
    for (const folder of [SYSTEM_HOME, home.home]) await chmod(folder, 0o711);
    const pointer = path.join(dataFolder, POINTER);
    await writeFile(`${pointer}.new`, `${home.home}\n`, { mode: 0o600, flush: true });
    await rename(`${pointer}.new`, pointer);
  }
  if (process.platform !== 'win32') await makePrivate(home.socketFolder, user);
};

/** Takes away the folder of the socket where it had to lie outside the home. */
export const clearSocketFolder = async (home: Home): Promise<void> => {
  if (path.dirname(home.socketFolder) !== home.home)
    await rm(home.socketFolder, { recursive: true, force: true });
};
