import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApi, type Api, type MembershipRole } from '@truthline/api';
import { openSignInStore, openStore } from '@truthline/db';
import { openTestDatabase, type Template, type TestDatabase } from '@truthline/db/testing';
import type { Logger } from 'pino';
import { openApplication } from '../http/application.ts';
import { closeApplication } from '../http/close-application.ts';
import { openLog } from '../http/log.ts';
import { checkPort } from '../start/free-port.ts';
import { openPoster } from '../webhooks/open-poster.ts';
import { openBrowser, type Browser } from './browser.ts';

export type TestServer = {
  readonly address: string;
  readonly api: Api;
  readonly database: TestDatabase;
  /** Where it keeps uploaded files. */
  readonly filesFolder: string;
  /** What signs its cookies. */
  readonly secret: string;
  readonly close: () => Promise<void>;
};

const secret = 'a secret that only the tests know, 0123456789';

/** The demonstration, loaded once for all files of a run. */
const demoTemplate: Template = {
  name: 'demo',
  fill: async handle => {
    const store = openStore(handle);
    const signIn = openSignInStore(handle);
    const api = await openApi({
      store,
      signIn,
      secret,
      demo: true,
      publicUrl: 'http://127.0.0.1',
      stopping: new AbortController().signal,
      filesFolder: '/nowhere',
    });
    await api.prepareDemo(() => undefined);
    await store.close();
    await signIn.close();
  },
};

/** The real application on a free port, over a real database of its own; with the demonstration where asked. */
export const openTestServer = async ({
  demo,
  fillWebFolder,
  log = openLog('error'),
  publicUrl = null,
  onto,
}: {
  readonly demo: boolean;
  /** As behind a proxy; it is reached at `address` all the same. */
  readonly publicUrl?: string | null;
  readonly fillWebFolder?: (folder: string) => Promise<void>;
  readonly log?: Logger;
  /** A database and its files that are there already; both go with the server. */
  readonly onto?: { readonly database: TestDatabase; readonly filesFolder: string };
}): Promise<TestServer> => {
  const database = onto?.database ?? (await openTestDatabase(demo ? demoTemplate : 'migrated'));
  const stopping = new AbortController();
  const webFolder = await mkdtemp(join(tmpdir(), 'truthline-web-'));
  await fillWebFolder?.(webFolder);
  const dataFolder = await mkdtemp(join(tmpdir(), 'truthline-data-'));
  const filesFolder = onto?.filesFolder ?? join(dataFolder, 'files');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const api = await openApi({
    store: database.store,
    signIn: database.signIn,
    secret,
    demo,
    publicUrl: publicUrl ?? address,
    stopping: stopping.signal,
    filesFolder,
    poster: openPoster(true, stopping.signal),
  });
  await api.prepareDemo(() => undefined);
  const http = await openApplication({
    api,
    log,
    webFolder,
    publicUrl,
    address,
    isStopping: () => stopping.signal.aborted,
  });
  await http.listen({ host: '127.0.0.1', port });
  return {
    address,
    api,
    database,
    filesFolder,
    secret,
    close: async () => {
      stopping.abort();
      await closeApplication(http);
      await database.remove();
      await rm(webFolder, { recursive: true });
      await rm(dataFolder, { recursive: true });
    },
  };
};

const freePort = async (): Promise<number> => {
  const found = await checkPort('127.0.0.1', 0);
  if (!found.ok) throw new Error('no free port');
  return found.value;
};

/** Signed in with one click as a demo person of a role: the first one unless another place is asked. */
export const enterAs = async (
  server: Pick<TestServer, 'address'>,
  role: MembershipRole,
  place = 0,
): Promise<Browser> => {
  const browser = openBrowser(server.address);
  const people = (await browser.client.session.demoPeople.query()).filter(person => person.role === role);
  const person = people[place];
  if (person === undefined) throw new Error(`no demo ${role} at place ${place}`);
  await browser.client.session.enterDemo.mutate({ personId: person.personId });
  return browser;
};
