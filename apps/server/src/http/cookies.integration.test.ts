import { connectOwner } from '@truthline/db/testing';
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

test('a session that is used is prolonged once a day; over, it is gone and the cookie says nothing any more', async () => {
  const people = await (await call('session.demoPeople')).text();
  const personId = /"personId":"([^"]+)"/.exec(people)?.[1];
  const [cookie = ''] = (await call('session.enterDemo', { personId })).headers.getSetCookie();
  const [pair = ''] = cookie.split(';');
  const token = decodeURIComponent(pair.slice(pair.indexOf('=') + 1)).split('.')[0];
  const owner = await connectOwner(server.database.handle);
  const daysLeft = async () =>
    (
      await owner.query<{ days: number }>(
        `select extract(epoch from "expiresAt" - now())::float8 / 86400 as days from auth.session where token = $1`,
        [token],
      )
    ).rows.map(({ days }) => Math.round(days));
  const isSignedIn = async () => {
    const me = await fetch(`${server.address}/trpc/session.me`, { headers: { cookie: pair } });
    return (await me.text()).includes('"membership"');
  };
  const leave = (days: number) =>
    owner.query(`update auth.session set "expiresAt" = now() + make_interval(days => $2) where token = $1`, [
      token,
      days,
    ]);
  expect(await isSignedIn()).toBe(true);
  await leave(20);
  expect(await isSignedIn()).toBe(true);
  expect(await daysLeft()).toEqual([30]);
  await leave(-1);
  expect(await isSignedIn()).toBe(false);
  expect(await daysLeft()).toEqual([]);
  await owner.end();
});
