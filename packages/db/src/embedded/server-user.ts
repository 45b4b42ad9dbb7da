import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './system-error.ts';

/** The user the server runs as, where that is not ourselves. PostgreSQL refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number };

const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/** `nobody` of this machine when we are root; null when we are somebody ordinary (or on Windows). */
export const serverUser = async (): Promise<ServerUser | null> => {
  if (process.getuid?.() !== 0) return null;
  try {
    const passwd = await readFile('/etc/passwd', 'utf8');
    const fields = passwd
      .split('\n')
      .map(line => line.split(':'))
      .find(([name]) => name === 'nobody');
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
    return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { uid, gid } : NOBODY;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return NOBODY;
  }
};

/** Whether the user can walk down to a folder: execute permission on it and on every folder above it. */
export const canEnter = async (user: ServerUser, folder: string): Promise<boolean> => {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
};
