import { ok, type Result } from '@truthline/kernel';
import { connectServer, type ServerSource } from './connection/connect-server.ts';
import type { DatabaseHandle } from './connection/database-handle.ts';
import type { DatabaseProblem } from './connection/problem.ts';
import { connectRunning } from './embedded/connect-running.ts';
import type { OnProgress } from './embedded/progress.ts';
import { startEmbedded } from './embedded/start-embedded.ts';

/** The embedded PostgreSQL on a data folder, or a server elsewhere. */
export type DatabaseSource = { readonly dataFolder: string } | ServerSource;

/** Makes the database available: starts the embedded one, or connects to the server given. */
export const startDatabase = (
  source: DatabaseSource,
  onProgress?: OnProgress,
): Promise<Result<DatabaseHandle, DatabaseProblem>> =>
  'url' in source ? connectServer(source) : startEmbedded(source.dataFolder, onProgress);

/**
 * For a command beside a running Truthline: joins the embedded server that runs on the folder, and starts it only
 * where none does. `stop` stops what was started here and leaves what was joined.
 */
export const joinDatabase = async (
  source: DatabaseSource,
  onProgress?: OnProgress,
): Promise<Result<DatabaseHandle, DatabaseProblem>> => {
  if ('url' in source) return connectServer(source);
  const running = await connectRunning(source.dataFolder);
  if (running.ok) return ok(running.value);
  return running.error.reason === 'notRunning' ? startEmbedded(source.dataFolder, onProgress) : running;
};
