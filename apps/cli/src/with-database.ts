import {
  findNetwork,
  joinDatabase,
  migrate,
  openSignInStore,
  openStore,
  systemScope,
  type DatabaseHandle,
  type Scope,
  type Store,
} from '@truthline/db';
import { err, type Result } from '@truthline/kernel';
import type { Environment } from './environment.ts';
import type { CliFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** Runs a command on the database: the running one where there is one, else started for the command and stopped after. */
export const withDatabase = async <T>(
  environment: Environment,
  terminal: Terminal,
  work: (handle: DatabaseHandle) => Promise<Result<T, CliFailure>>,
): Promise<Result<T, CliFailure>> => {
  const joined = await joinDatabase(environment.database, progress => {
    if (progress.step === 'creatingCluster')
      terminal.tell({ zh: '正在创建数据库……', en: 'Creating the database …' });
    if (progress.step === 'starting')
      terminal.tell({ zh: '正在启动数据库……', en: 'Starting the database …' });
    if (progress.step === 'waitingForEarlierServer')
      terminal.tell({ zh: '正在等待先前的数据库……', en: 'Waiting for the earlier database …' });
  });
  if (!joined.ok) return joined;
  try {
    return await work(joined.value);
  } finally {
    await joined.value.stop();
  }
};

/** The tenants' side of the database, and the scope of one network in it. */
export type NetworkWork = { readonly store: Store; readonly scope: Scope };

/** Runs a command inside one network: the one named, or the only one there is. */
export const withNetwork = async <T>(
  environment: Environment,
  terminal: Terminal,
  networkId: string | undefined,
  work: (network: NetworkWork) => Promise<Result<T, CliFailure>>,
): Promise<Result<T, CliFailure>> =>
  withDatabase(environment, terminal, async handle => {
    const migrated = await migrate(handle);
    if (!migrated.ok) return migrated;
    const signIn = openSignInStore(handle, { connections: 1 });
    const store = openStore(handle, { connections: 2 });
    try {
      const ids = (await signIn.networks()).map(network => network.networkId);
      const [only] = ids;
      if (only === undefined) return err({ reason: 'noNetwork' });
      if (networkId === undefined && ids.length > 1) return err({ reason: 'whichNetwork', ids });
      const id = networkId ?? only;
      if (!ids.includes(id)) return err({ reason: 'unknown', kind: 'network', name: id });
      const scope = systemScope(id);
      if ((await store.within(scope, findNetwork)) === null)
        return err({ reason: 'unknown', kind: 'network', name: id });
      return await work({ store, scope });
    } finally {
      await store.close();
      await signIn.close();
    }
  });
