import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { appRouter, openApi } from '../../packages/api/src/index.ts';
import { openSignInStore, openStore } from '../../packages/db/src/index.ts';
import type { Truthline } from './world.ts';

/** The procedures without HTTP: the same router on a store of this process, for the person of that cookie. */
export const openInProcess = async ({ address, database }: Truthline, cookie: string) => {
  const store = openStore(database);
  const signIn = openSignInStore(database);
  const stopping = new AbortController();
  const api = await openApi({
    store,
    signIn,
    secret: database.auth.password,
    demo: true,
    publicUrl: address,
    stopping: stopping.signal,
    // No picture is put or fetched here.
    filesFolder: tmpdir(),
  });
  const context = api.contextOf({
    requestId: randomUUID(),
    headers: new Headers({ cookie }),
    setCookies: () => undefined,
  });
  if ((await context.signedIn()) === null)
    throw new Error('the cookie of the server is not known in this process');
  return {
    caller: appRouter.createCaller(context),
    close: async () => {
      stopping.abort();
      await store.close();
      await signIn.close();
    },
  };
};
