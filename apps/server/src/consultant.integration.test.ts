import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ demo: true });
});
afterAll(() => server.close());

test('x', async () => {
  const consultant = await enterAs(server, 'consultant');
  const me = await consultant.client.session.me.query();
  console.log(JSON.stringify(me));
  const list = await consultant.client.blueprints.list.query();
  console.log(JSON.stringify(list));
  expect(1).toBe(1);
});
