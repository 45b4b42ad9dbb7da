import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const publicUrl = 'https://truthline.example';
let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ demo: true, publicUrl });
});
afterAll(() => server.close());

/** A call as the proxy of the public address hands it on. */
const call = (path: string, body?: unknown) =>
  fetch(`${server.address}/trpc/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', origin: publicUrl },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

test('behind https the cookie of a session goes nowhere without it', async () => {
  const people = await (await call('session.demoPeople')).text();
  const personId = /"personId":"([^"]+)"/.exec(people)?.[1];
  const entered = await call('session.enterDemo', { personId });
  expect(entered.status).toBe(200);
  const cookies = entered.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Secure-truthline\./);
    expect(cookie).toMatch(/; Secure(;|$)/i);
    expect(cookie).toMatch(/; HttpOnly(;|$)/i);
  }
});
