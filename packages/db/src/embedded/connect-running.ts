import { realpath } from 'node:fs/promises';
import { err, ok, type Result } from '@truthline/kernel';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { probe } from '../connection/probe.ts';
import type { DatabaseProblem } from '../connection/problem.ts';
import { embeddedHandle, ownerSettings } from './embedded-handle.ts';
import { findHome } from './home.ts';
import { judgePostmaster, readPostmaster } from './postmaster-file.ts';
import { readSecret } from './secret.ts';
import { serverUser } from './server-user.ts';
import { folderProblem, systemCode } from './system-error.ts';

/** Joins the embedded server that another Truthline runs on a folder. `stop` leaves it running. */
export const connectRunning = async (
  dataFolder: string,
): Promise<Result<DatabaseHandle, DatabaseProblem>> => {
  try {
    const folder = await realpath(dataFolder);
    const home = await findHome(folder, await serverUser());
    const server = await readPostmaster(home.cluster);
    if (server === null || (await judgePostmaster(server.pid)) !== 'alive')
      return err({ reason: 'notRunning', dataFolder: folder });
    const secret = await readSecret(folder);
    if (secret === null) return err({ reason: 'secretMissing', dataFolder: folder });
    const outcome = await probe(ownerSettings(server, secret, 'postgres'));
    switch (outcome.kind) {
      case 'serving':
        return ok(embeddedHandle(server, secret, () => Promise.resolve()));
      case 'silent':
        return err({ reason: 'notRunning', dataFolder: folder });
      case 'refused':
        return err({ reason: 'secretMissing', dataFolder: folder });
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return err({ reason: 'notRunning', dataFolder });
    const problem = await folderProblem(error, dataFolder);
    if (problem === null) throw error;
    return err(problem);
  }
};
