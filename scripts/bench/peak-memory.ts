import { readFile, writeFile } from 'node:fs/promises';

/** What the system says of a process's memory, in MB; null where it does not (only Linux does). */
const told = async (pid: number, line: 'VmHWM' | 'VmRSS'): Promise<number | null> => {
  if (process.platform !== 'linux') return null;
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
};

/** What a process holds now, in MB. */
export const memoryOf = (pid: number): Promise<number | null> => told(pid, 'VmRSS');

/** The most a process has held at once while `work` was done, in MB. */
export const peakDuring = async (pid: number, work: () => Promise<void>): Promise<number | null> => {
  // Linux forgets the peak before: proc(5), clear_refs.
  if (process.platform === 'linux') await writeFile(`/proc/${pid}/clear_refs`, '5');
  await work();
  return told(pid, 'VmHWM');
};
