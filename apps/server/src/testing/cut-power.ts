import { readFileSync, readdirSync } from 'node:fs';

/**
 * Kills every process whose command line speaks of a folder of data, the database's server and its watchdog too, as a power
 * cut would: nobody gets to write anything down.
 */
export const cutPower = (dataFolder: string): void => {
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name)))
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataFolder))
        process.kill(Number(pid), 'SIGKILL');
    } catch (error) {
      // A process that ended between the two looks is killed already.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
};
