import { openApi } from '@truthline/api';
import { migrate, openSignInStore, openStore, type DatabaseHandle } from '@truthline/db';

/** Puts the demo network into an empty database, as the first start of the server does. */
export const loadDemoInto = async (handle: DatabaseHandle): Promise<void> => {
  const migrated = await migrate(handle);
  if (!migrated.ok) throw new Error(`no schema: ${JSON.stringify(migrated.error)}`);
  const store = openStore(handle);
  const signIn = openSignInStore(handle);
  try {
    const api = await openApi({
      store,
      signIn,
      secret: 'a secret that only this test knows, 0123456789',
      demo: true,
      publicUrl: 'http://127.0.0.1',
      stopping: new AbortController().signal,
      filesFolder: '/nowhere',
    });
    if (!(await api.prepareDemo(() => undefined))) throw new Error('the database holds a network already');
  } finally {
    await store.close();
    await signIn.close();
  }
};

/** The address of a database as DATABASE_URL gives it; the host may be the folder of a socket. */
export const addressOf = ({ owner }: DatabaseHandle): string => {
  const { user, password, database, host, port } = owner;
  const address = new URL(`postgresql://localhost/${database}`);
  address.username = user;
  address.password = password;
  address.searchParams.set('host', host);
  address.searchParams.set('port', String(port));
  return address.href;
};
