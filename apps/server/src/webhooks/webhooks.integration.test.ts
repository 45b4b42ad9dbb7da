import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { claimWebhookDelivery, openStore, systemScope } from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerTo } from '../testing/answers.ts';
import { problemFrom, type Browser } from '../testing/browser.ts';
import { writeVisit } from '../testing/mystery-visit.ts';
import { resultsFile, uploadResults } from '../testing/results-file.ts';
import { enterAs, openTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let administrator: Browser;
let receiver: Server;
let address = '';
let status = 200;

type Arrived = {
  readonly event: string;
  readonly delivery: string;
  readonly signature: string;
  readonly body: string;
};
let arrived: Arrived[] = [];

const header = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  administrator = await enterAs(server, 'administrator');
  receiver = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      arrived.push({
        event: header(request.headers['truthline-event']),
        delivery: header(request.headers['truthline-delivery']),
        signature: header(request.headers['truthline-signature']),
        body: Buffer.concat(pieces).toString('utf8'),
      });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  const at = receiver.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/hook`;
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await server.close();
});

const CHECKLIST = { checklistId: 'appointment', version: 1 };

/** A visit of a wave, with its first question failed; new by its time. */
const importVisit = async (time: string): Promise<void> => {
  const [wave] = await administrator.client.waves.list.query();
  const [dealer] = await administrator.client.dealers.list.query();
  if (wave === undefined || dealer === undefined) throw new Error('an empty demonstration');
  const visits = [{ dealer: dealer.code, time, spoil: { 'A1-04': 'no', visit: `visit ${time}` } }];
  const file = await resultsFile(administrator, { ...CHECKLIST, wave }, visits);
  const outcome = await uploadResults(
    administrator,
    { ...CHECKLIST, waveId: wave.id },
    file.replace('visit-1', `visit-${time}`),
    'results.csv',
  );
  expect(outcome).toMatchObject({ status: 'imported', audits: 1 });
};

const sweep = async () => {
  arrived = [];
  const report = await server.api.sweep();
  if (report === null) throw new Error('another sweep is under way');
  expect(report.failures).toEqual([]);
  return report;
};
const deliveries = (failing = false) =>
  administrator.client.integrations.deliveries.query({ endpointId: null, failing });

const bodySchema = z.object({
  version: z.literal(1),
  event: z.string(),
  data: z.object({ auditId: z.string(), itemId: z.string().optional() }),
});

describe('an address that wants to know', () => {
  let secret = '';
  let endpointId = '';

  test('is told of a final audit and its findings, signed with what it was given, once', async () => {
    ({ secret, id: endpointId } = await administrator.client.integrations.addEndpoint.mutate({
      url: address,
      events: ['audit.final', 'finding.opened'],
    }));
    await importVisit('09:30');
    expect(await sweep()).toMatchObject({ told: arrived.length, untold: 0 });
    expect(arrived.map(({ event }) => event).toSorted()[0]).toBe('audit.final');
    expect(arrived.filter(({ event }) => event === 'finding.opened').length).toBeGreaterThan(0);
    for (const { event, signature, body } of arrived) {
      const [, seconds = '', mark = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
      expect(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')).toBe(mark);
      expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(60);
      expect(bodySchema.parse(JSON.parse(body)).event).toBe(event);
    }
    const items = arrived.flatMap(({ body }) => bodySchema.parse(JSON.parse(body)).data.itemId ?? []);
    const [final] = arrived.filter(({ event }) => event === 'audit.final');
    const { auditId } = bodySchema.parse(JSON.parse(final?.body ?? '')).data;
    const audit = await administrator.client.audits.get.query({ auditId });
    expect(items.toSorted()).toEqual(audit.findings.map(({ itemId }) => itemId).toSorted());
    expect(await sweep()).toMatchObject({ told: 0 });
    expect((await deliveries()).every(({ state, tries }) => state === 'delivered' && tries === 1)).toBe(true);
  });

  test('that fails is tried again later, the same delivery with the same body, and by hand at once', async () => {
    status = 503;
    await importVisit('10:30');
    expect(await sweep()).toMatchObject({ told: 0, untold: 1 });
    const [failed] = await deliveries(true);
    expect(failed).toMatchObject({ state: 'waiting', tries: 1, lastStatus: 503, lastFailure: 'status' });
    const wait = Date.parse(failed?.nextTryAt ?? '') - Date.parse(failed?.lastTriedAt ?? '');
    expect(wait).toBe(60_000);
    status = 200;
    const deliveryId = failed?.id ?? '';
    await administrator.client.integrations.replay.mutate({ deliveryId });
    await sweep();
    expect(arrived.find(({ delivery }) => delivery === deliveryId)?.body).toBe(failed?.body);
    expect(await deliveries(true)).toEqual([]);
  });

  test('is told a whole span again, and nothing while it is paused', async () => {
    const all = await deliveries();
    const span = { endpointId, from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
    expect(await administrator.client.integrations.replay.mutate(span)).toEqual({ replayed: all.length });
    await administrator.client.integrations.changeEndpoint.mutate({ endpointId, change: 'pause' });
    expect(await sweep()).toMatchObject({ told: 0, untold: 0 });
    await importVisit('11:30');
    await administrator.client.integrations.changeEndpoint.mutate({ endpointId, change: 'resume' });
    expect(await sweep()).toMatchObject({ told: all.length });
    expect(new Set(arrived.map(({ delivery }) => delivery))).toEqual(new Set(all.map(({ id }) => id)));
  });

  test('gets a new secret when the old one is out', async () => {
    const renewed = await administrator.client.integrations.changeEndpoint.mutate({
      endpointId,
      change: 'renew',
    });
    expect(renewed.secret).not.toBe(secret);
    const [first] = await deliveries();
    await administrator.client.integrations.replay.mutate({ deliveryId: first?.id ?? '' });
    await sweep();
    const [, seconds = '', mark = ''] = /^t=(\d+),v1=(\w+)$/.exec(arrived[0]?.signature ?? '') ?? [];
    const signed = (by: string) =>
      createHmac('sha256', by)
        .update(`${seconds}.${arrived[0]?.body ?? ''}`)
        .digest('hex');
    expect([signed(renewed.secret ?? ''), signed(secret) === mark]).toEqual([mark, false]);
  });

  test('is one delivery’s alone, however many servers deliver; what is given up stays to be seen', async () => {
    const all = await deliveries();
    const span = { endpointId, from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
    await administrator.client.integrations.replay.mutate(span);
    const [network] = await server.database.signIn.networks();
    const scope = systemScope(network?.networkId ?? '');
    const second = openStore(server.database.handle);
    const now = Date.now() + 1000;
    const claim = (store: typeof second, at = now) =>
      store.within(scope, tx => claimWebhookDelivery(tx, endpointId, { now: at, waits: [1000] }));
    const claims = await Promise.all(
      Array.from({ length: all.length }, (_, at) => claim(at % 2 === 0 ? second : server.database.store)),
    );
    const ids = claims.flatMap(claimed => claimed?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (let left = await claim(second); left !== null; left = await claim(second)) ids.push(left.id);
    expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    // The last try there is.
    expect(await claim(second, now + 5000)).toMatchObject({ tries: 2, nextTryAt: null });
    await second.close();
    expect((await deliveries(true)).filter(({ state }) => state === 'givenUp')).toHaveLength(1);
  });

  test('that is removed is told nothing any more', async () => {
    await administrator.client.integrations.changeEndpoint.mutate({ endpointId, change: 'remove' });
    expect(await administrator.client.integrations.endpoints.query()).toEqual([]);
    await importVisit('12:30');
    expect(await sweep()).toMatchObject({ told: 0, untold: 0 });
  });
});

test('an address is told of an action that a re-audit has closed, signed, and of no other', async () => {
  const asPerson = (role: Parameters<typeof enterAs>[1]) => enterAs(server, role);
  const [manager, staff, shopper] = [
    await asPerson('dealerManager'),
    await asPerson('dealerStaff'),
    await asPerson('mysteryShopper'),
  ];
  const idOf = async ({ client }: Browser) => (await client.session.me.query())?.person.id ?? '';
  const [dealer] = await manager.client.dealers.list.query();
  const [network] = await server.database.signIn.networks();
  const dealerId = dealer?.id ?? '';
  const checklist = await administrator.client.checklists.get.query(CHECKLIST);
  const asked = checklist.items.filter(({ auditKinds }) => auditKinds.includes('mystery'));
  const failedAuditId = await writeVisit(server.database.store, {
    networkId: network?.networkId ?? '',
    dealerId,
    auditorId: await idOf(shopper),
    checklist,
    at: new Date(Date.now() - 3_600_000).toISOString(),
    status: 'approved',
    failing: 2,
  });
  const ownerId = await idOf(staff);
  const actions = [];
  for (const item of asked.slice(0, 2)) {
    const action = { id: randomUUID(), auditId: failedAuditId, itemId: item.id, text: 'Mend it.', ownerId };
    await manager.client.actions.open.mutate({ ...action, dueOn: '2099-01-31' });
    actions.push(action);
  }
  const { id: endpointId, secret } = await administrator.client.integrations.addEndpoint.mutate({
    url: address,
    events: ['action.closed'],
  });
  const closedByAuditId = randomUUID();
  await shopper.client.audits.start.mutate({
    id: closedByAuditId,
    dealerId,
    ...CHECKLIST,
    kind: 'mystery',
    waveId: null,
    startedAt: new Date(Date.now() + 1000).toISOString(),
  });
  // The first item passes now, the second fails again.
  await shopper.client.audits.submit.mutate({
    auditId: closedByAuditId,
    answers: asked.map((item, at) => answerTo(item, at === 1 ? 'badly' : 'well')),
  });
  await sweep();
  expect(arrived.map(({ event }) => event)).toEqual(['action.closed']);
  const [told] = arrived;
  const [, seconds = '', mark = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(told?.signature ?? '') ?? [];
  expect(
    createHmac('sha256', secret)
      .update(`${seconds}.${told?.body ?? ''}`)
      .digest('hex'),
  ).toBe(mark);
  const [closed] = actions;
  expect(JSON.parse(told?.body ?? '')).toMatchObject({
    version: 1,
    event: 'action.closed',
    data: {
      actionId: closed?.id,
      dealerId,
      auditId: failedAuditId,
      itemId: closed?.itemId,
      momentId: asked[0]?.momentId,
      closedByAuditId,
    },
  });
  await administrator.client.integrations.changeEndpoint.mutate({ endpointId, change: 'remove' });
});

test.each([
  'http://hooks.example.com/x',
  'https://10.0.0.1/x',
  'https://[fd00::1]/x',
  'https://user:word@hooks.example.com/x',
  'https://intranet/x',
  'ftp://hooks.example.com/x',
  'nonsense',
])('%s is not taken as an address', async url => {
  const call = administrator.client.integrations.addEndpoint.mutate({ url, events: ['audit.final'] });
  expect((await problemFrom(call)).code).toBe('addressRefused');
});
