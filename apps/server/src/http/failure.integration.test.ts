import { randomUUID } from 'node:crypto';
import { connectOwner } from '@truthline/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTo } from '../testing/answers.ts';
import { openBrowser, problemFrom, type Browser } from '../testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from '../testing/test-server.ts';
import { openLog } from './log.ts';

const logged: string[] = [];
let server: TestServer;
let analyst: Browser;

beforeAll(async () => {
  server = await openTestServer({ demo: true, log: openLog('error', { write: line => logged.push(line) }) });
  analyst = await enterAs(server, 'oemAnalyst');
});
afterAll(() => server.close());

/** As the owner of the database, whom nothing below keeps out. */
const asOwner = async (...statements: readonly string[]): Promise<void> => {
  const owner = await connectOwner(server.database.handle);
  for (const statement of statements) await owner.query(statement);
  await owner.end();
};

test.each(['app', 'auth'] as const)(
  'a database that lets nobody of the role for %s in: try again, and so it is',
  async role => {
    const { user } = server.database.handle[role];
    await asOwner(
      `alter role ${user} connection limit 0`,
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${user}'`,
    );
    logged.length = 0;
    const response = await analyst.visit('/trpc/dealers.list');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      error: { data: { httpStatus: 503, problem: { code: 'tryAgain', messageKey: 'problem.tryAgain' } } },
    });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('the database failed');
    await asOwner(`alter role ${user} connection limit -1`);
    expect(await analyst.client.dealers.list.query()).toHaveLength(60);
  },
);

test('a database without room: said so, nothing is half done, and with room it goes on', async () => {
  await asOwner(
    `create function truthline.fill() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
    'create trigger full_disk before insert on truthline.trail_entries execute function truthline.fill()',
    'grant execute on function truthline.fill() to truthline_app',
  );
  const before = await analyst.client.session.me.query();
  const locale = before?.person.locale === 'en' ? 'zh-CN' : 'en';
  const choose = () => analyst.post('/trpc/session.setLocale', { locale });
  const response = await choose();
  expect(response.status).toBe(507);
  expect(await response.json()).toMatchObject({
    error: { data: { httpStatus: 507, problem: { code: 'storageFull', messageKey: 'problem.storageFull' } } },
  });
  expect(await analyst.client.session.me.query()).toEqual(before);
  await asOwner('drop function truthline.fill cascade');
  expect((await choose()).status).toBe(200);
});

test('no room for an answer: told so, the earlier one stands, and with room the new one is taken', async () => {
  const id = randomUUID();
  const [dealer] = await analyst.client.dealers.list.query();
  await analyst.client.audits.start.mutate({
    id,
    dealerId: dealer?.id ?? '',
    checklistId: 'aftersales',
    version: 1,
    kind: 'oem',
    startedAt: '2026-11-20T02:00:00Z',
  });
  const { checklist } = await analyst.client.audits.get.query({ auditId: id });
  const item = checklist.items.find(({ scale }) => scale.type === 'yesNo');
  if (item === undefined) throw new Error('the checklist asks no yes or no');
  const save = (well: 'well' | 'badly') =>
    analyst.client.audits.saveAnswers.mutate({ auditId: id, answers: [answerTo(item, well)] });
  const standing = async () => (await analyst.client.audits.get.query({ auditId: id })).audit.answers;
  await save('well');
  const before = await standing();
  await asOwner(
    `create function truthline.fill() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
    'create trigger full_disk before insert or update on truthline.answers execute function truthline.fill()',
    'grant execute on function truthline.fill() to truthline_app',
  );
  expect(await problemFrom(save('badly'))).toMatchObject({ code: 'storageFull' });
  expect(await standing()).toEqual(before);
  await asOwner('drop function truthline.fill cascade');
  await save('badly');
  expect(await standing()).toEqual([answerTo(item, 'badly')]);
});

test('an unexpected error tells the client an id, the log the rest under the same id, and nobody more', async () => {
  // A bug: from here on the server works with a store that it has closed.
  await server.database.store.close();
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
    expect(logged[0]).toMatch(/"stack":\["at /);
  }
});

test('and the load balancer is told', async () => {
  const ready = await analyst.visit('/readyz');
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'notReady' }]);
  expect((await analyst.visit('/healthz')).status).toBe(200);
  expect(await problemFrom(analyst.client.session.me.query())).toMatchObject({ code: 'unexpected' });
});
