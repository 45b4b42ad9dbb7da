import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chmod } from 'node:fs/promises';
import { startEmbedded, type EmbeddedDatabase } from '../embedded/start-embedded.ts';
import { migrate } from '../migrate/migrate.ts';

/** A folder of its own under the machine's temporary one, enterable by the server's unprivileged user. */
export const temporaryFolder = async (): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'truthline-test-'));
  await chmod(folder, 0o711);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

/** An embedded server whose database is migrated and serves as the template of every test's own. */
export const startTestCluster = async (): Promise<{
  readonly server: EmbeddedDatabase;
  readonly stop: () => Promise<void>;
}> => {
  const { folder, remove } = await temporaryFolder();
  const started = await startEmbedded(folder);
  if (!started.ok) {
    await remove();
    throw new Error(`the test cluster does not start: ${JSON.stringify(started.error)}`);
  }
  const migrated = await migrate(started.value);
  if (!migrated.ok) throw new Error(`the test cluster does not migrate: ${JSON.stringify(migrated.error)}`);
  return {
    server: started.value,
    stop: async () => {
      await started.value.stop();
      await remove();
    },
  };
};
