import { readFile } from 'node:fs/promises';
import { systemCode } from './system-error.ts';

/** Whether a process with this id exists, zombies included. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
};

/** What Linux says of a process; null where it says nothing (gone, or another system). */
export const processSigns = async (
  pid: number,
): Promise<{
  readonly state: string;
  readonly parent: number;
  readonly startTime: string;
  readonly name: string;
} | null> => {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // `pid (name) state ppid …`; the name may hold spaces and brackets. Field 22 is the start, in ticks since boot.
    const nameEnd = stat.lastIndexOf(')');
    const fields = stat.slice(nameEnd + 2).split(' ');
    return {
      state: fields[0] ?? '',
      parent: Number(fields[1]),
      startTime: fields[19] ?? '',
      name: stat.slice(stat.indexOf('(') + 1, nameEnd),
    };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
};
