import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChecklistVersion } from '@truthline/audit';
import { writeChecklistFile } from '@truthline/interchange';
import {
  dataIn,
  putDemonstration,
  removeFolder,
  repository,
  spawnTruthline,
  temporaryFolder,
  type Process,
} from './running.ts';

/** A Truthline of one's own that can be stopped and started again at the same address. */
export type FieldTruthline = {
  readonly origin: string;
  /** Where the pieces of files lie that are on their way. */
  readonly incomingFolder: string;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops it for good and removes what it kept. */
  readonly end: () => Promise<void>;
};

/** The demonstration network with these checklists published beside its own. */
export const startInField = async (checklists: readonly ChecklistVersion[]): Promise<FieldTruthline> => {
  const folder = await temporaryFolder();
  const variables = { TRUTHLINE_DATA: dataIn(folder) };
  let running: Process | null = null;
  const start = async (port: string): Promise<string> => {
    running = spawnTruthline({ ...variables, TRUTHLINE_PORT: port });
    const origin = await running.ready;
    if (origin === null) throw new Error(running.said().error.join('\n'));
    return origin;
  };
  const stop = async () => {
    running?.signal('SIGTERM');
    await running?.exited;
    running = null;
  };
  putDemonstration(folder, 'embedded');
  for (const checklist of checklists) {
    const file = join(folder, `${checklist.checklistId}.json`);
    await writeFile(file, writeChecklistFile(checklist));
    const importing = spawn(
      process.execPath,
      [join(repository, 'apps/cli/src/main.ts'), 'import', 'checklist', file],
      { env: { ...process.env, ...variables }, stdio: 'inherit' },
    );
    const [code] = await once(importing, 'exit');
    if (code !== 0) throw new Error(`the checklist ${checklist.checklistId} was not published`);
  }
  const origin = await start('0');
  const { port } = new URL(origin);
  return {
    origin,
    incomingFolder: join(dataIn(folder), 'files.incoming'),
    stop,
    start: async () => {
      await start(port);
    },
    end: async () => {
      await stop();
      await removeFolder(folder);
    },
  };
};
