import { openApi } from '@truthline/api';
import { openSignInStore, openStore } from '@truthline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeApplication } from './http/close-application.ts';
import { openApplication } from './http/application.ts';
import { openLog } from './http/log.ts';
import { checkPort } from './start/free-port.ts';
import { openBrowser } from './testing/browser.ts';
import { readEvents } from './testing/event-stream.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ demo: true });
});
afterAll(() => server.close());

/** A second process on the same database, as far as one process can be two: its own pools, its own listener. */
const openNeighbour = async () => {
  const store = openStore(server.database.handle);
  const signIn = openSignInStore(server.database.handle);
  const port = await checkPort('127.0.0.1', 0);
  if (!port.ok) throw new Error('no free port');
  const address = `http://127.0.0.1:${port.value}`;
  const stopping = new AbortController();
  const api = await openApi({
    store,
    signIn,
    secret: server.secret,
    demo: true,
    publicUrl: address,
    stopping: stopping.signal,
    filesFolder: server.filesFolder,
  });
  const http = await openApplication({
    api,
    log: openLog('error'),
    webFolder: '/nowhere',
    publicUrl: null,
    address,
    isStopping: () => stopping.signal.aborted,
  });
  await http.listen({ host: '127.0.0.1', port: port.value });
  return {
    address,
    close: async () => {
      stopping.abort();
      await closeApplication(http);
      await store.close();
      await signIn.close();
    },
  };
};

test('a change made at one process is heard at another, and a session of the one is valid at the other', async () => {
  const neighbour = await openNeighbour();
  const consultant = await enterAs(server, 'consultant');
  const elsewhere = openBrowser(neighbour.address);
  for (const [name, value] of consultant.jar) elsewhere.jar.set(name, value);

  const [blueprint] = await elsewhere.client.blueprints.list.query();
  const blueprintId = blueprint?.id ?? '';
  const { stored, revision } = await elsewhere.client.blueprints.open.query({ blueprintId });
  const [card] = Object.values(stored.records.card);
  if (card === undefined) throw new Error('no card');
  const stream = readEvents(elsewhere, 'blueprints.onChange', { blueprintId, lastEventId: revision });
  await stream.opened;
  await consultant.client.blueprints.push.mutate({
    blueprintId,
    changes: [
      {
        changeId: 'across-1',
        baseRevision: revision,
        command: { type: 'card.edit', cardId: card.id, fields: { tags: ['heard across'] } },
      },
    ],
  });
  expect(await stream.next()).toMatchObject({ id: String(revision + 1), data: { changeId: 'across-1' } });
  await stream.close();

  await consultant.client.session.signOutEverywhere.mutate();
  expect(await elsewhere.client.session.me.query()).toBeNull();
  await neighbour.close();
});
