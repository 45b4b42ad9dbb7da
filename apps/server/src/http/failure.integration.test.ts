import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, problemFrom, type Browser } from '../testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from '../testing/test-server.ts';
import { openLog } from './log.ts';

const logged: string[] = [];
let server: TestServer;
let analyst: Browser;

beforeAll(async () => {
  server = await openTestServer({ demo: true, log: openLog('error', { write: line => logged.push(line) }) });
  analyst = await enterAs(server, 'oemAnalyst');
  // From here on the database is gone, as far as the server can tell.
  await server.database.store.close();
});
afterAll(() => server.close());

test('an unexpected error tells the client an id, the log the rest under the same id, and nobody more', async () => {
  for (const [browser, path] of [
    [openBrowser(server.address), 'session.demoPeople'],
    [analyst, 'dealers.list'],
  ] as const) {
    logged.length = 0;
    const response = await browser.visit(`/trpc/${path}`);
    const requestId = response.headers.get('x-request-id') ?? '';
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: {
        code: -32603,
        message: 'unexpected',
        data: {
          code: 'INTERNAL_SERVER_ERROR',
          httpStatus: 500,
          problem: {
            code: 'unexpected',
            messageKey: 'problem.unexpected',
            values: { requestId },
            place: [],
          },
        },
      },
    });
    expect(logged).toHaveLength(1);
    const entry: unknown = JSON.parse(logged[0] ?? '');
    expect(entry).toMatchObject({ reqId: requestId, procedure: path });
    expect(logged[0]).toMatch(/"stack":"/);
  }
});

test('and the load balancer is told', async () => {
  const ready = await analyst.visit('/readyz');
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'notReady' }]);
  expect((await analyst.visit('/healthz')).status).toBe(200);
  expect(await problemFrom(analyst.client.session.me.query())).toMatchObject({ code: 'unexpected' });
});
