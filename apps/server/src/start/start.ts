import { isIP } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLocalInstallation, openApi } from '@truthline/api';
import { migrate, openSignInStore, openStore, startDatabase } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { openApplication } from '../http/application.ts';
import { closeApplication } from '../http/close-application.ts';
import { openLog } from '../http/log.ts';
import { webAppIsBuilt } from '../http/web-app.ts';
import { openMailer } from '../mail/open-mailer.ts';
import { openPoster } from '../webhooks/open-poster.ts';
import { openClosers } from './closers.ts';
import type { Environment } from './environment.ts';
import type { StartFailure } from './failure.ts';
import { checkPort, portProblem } from './free-port.ts';
import { sayProgress } from './say-progress.ts';
import type { Say } from './say.ts';
import { openRecomputingLoop } from './recomputing.ts';
import { openSweeping } from './sweeping.ts';

const webFolder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

export type Running = {
  /** Where people reach it. */
  readonly address: string;
  /** The one-time link for the first administrator, where one is needed. */
  readonly administratorLink: string | null;
  readonly stop: () => Promise<void>;
};

/** A listener on every address is reached by this machine at the loopback one. */
const localAddress = (host: string, port: number): string => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
};

const databaseSource = (environment: Environment) => {
  const {
    databaseUrl: url,
    dataFolder,
    secret,
    databaseAppUrl: appUrl,
    databaseAuthUrl: authUrl,
  } = environment;
  return url === null ? { dataFolder } : { url, dataFolder, secret, appUrl, authUrl };
};

/**
 * Brings everything up, in the order that finds a failure soonest: port, database, schema, demo, listen. What is up is
 * taken down again where a later step fails or `interrupted` is aborted.
 */
export const start = async (
  environment: Environment,
  say: Say,
  interrupted: AbortSignal,
): Promise<Result<Running, StartFailure>> => {
  const closers = openClosers();
  const giveUp = async (failure: StartFailure) => {
    await closers.closeAll();
    return err(failure);
  };
  const { host, publicUrl } = environment;
  const free = await checkPort(host, environment.port);
  if (!free.ok) return err(free.error);
  const port = free.value;
  const address = publicUrl ?? localAddress(host, port);

  say(environment.databaseUrl === null ? 'startingDatabase' : 'connectingDatabase', {
    dataFolder: environment.dataFolder,
  });
  const database = await startDatabase(databaseSource(environment), progress => sayProgress(say, progress));
  if (!database.ok) return err(database.error);
  closers.add(database.value.stop);
  if (interrupted.aborted) return giveUp({ reason: 'interrupted' });

  const migrated = await migrate(database.value);
  if (!migrated.ok) return giveUp(migrated.error);
  if (migrated.value.applied.length > 0) say('migrated', { count: migrated.value.applied.length });

  const store = openStore(database.value);
  closers.add(store.close);
  const signIn = openSignInStore(database.value);
  closers.add(signIn.close);
  const stopping = new AbortController();
  const api = await openApi({
    store,
    signIn,
    secret: environment.secret ?? database.value.auth.password,
    demo: environment.demo,
    publicUrl: address,
    stopping: stopping.signal,
    // Where `truthline backup` looks for them.
    filesFolder: join(environment.dataFolder, 'files'),
    poster: openPoster(isLocalInstallation(address), stopping.signal),
    ...(environment.mail === null ? {} : { mailer: openMailer(environment.mail, stopping.signal) }),
  });
  if (interrupted.aborted) return giveUp({ reason: 'interrupted' });

  let announced = false;
  await api.prepareDemo((done, total) => {
    if (!announced) say('loadingDemo', {});
    announced = true;
    say('demoProgress', { done, total });
  });
  if (interrupted.aborted) return giveUp({ reason: 'interrupted' });

  if (!webAppIsBuilt(webFolder)) say('webAppMissing', {});
  const log = openLog(environment.logLevel);
  const sweeping = openSweeping(api, log);
  closers.add(sweeping.stop);
  const recomputing = openRecomputingLoop(api, log);
  closers.add(recomputing.stop);
  const application = await openApplication({
    api,
    log,
    webFolder,
    publicUrl,
    address,
    isStopping: () => stopping.signal.aborted,
  });
  closers.add(async () => {
    // Event streams end by themselves now.
    stopping.abort();
    await closeApplication(application);
  });
  try {
    await application.listen({ host, port });
  } catch (error) {
    const problem = portProblem(error, host, port);
    if (problem === null) throw error;
    return giveUp(problem);
  }
  sweeping.begin();
  await recomputing.begin();
  return ok({ address, administratorLink: await api.firstAdministratorLink(), stop: closers.closeAll });
};
