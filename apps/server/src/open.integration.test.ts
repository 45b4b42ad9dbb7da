import { createHash, randomUUID } from 'node:crypto';
import { OPERATIONS, type MembershipRole } from '@truthline/api';
import { addApiKey, saveMembership, systemScope, type KeyScope } from '@truthline/db';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openBrowser, type Browser } from './testing/browser.ts';
import { resultsFile } from './testing/results-file.ts';
import { rowsOfNetwork } from './testing/rows-of-network.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let administrator: Browser;
let key = '';

/** As JSON, without the second in which figures were worked out. */
const withoutClock = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'asOf' ? undefined : inner)));

const problemSchema = z.object({ code: z.string(), status: z.number(), requestId: z.string() });

const makeKey = (scopes: readonly KeyScope[], from = administrator) =>
  from.client.integrations.makeKey.mutate({ name: 'Warehouse', scopes: [...scopes], days: 30 });

const ask = (
  path: string,
  with_: string | null = key,
  init: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> } = {},
) =>
  fetch(`${server.address}/api/v1${path}`, {
    ...init,
    headers: { ...(with_ === null ? {} : { authorization: `Bearer ${with_}` }), ...init.headers },
  });
const networkId = async () => (await server.database.signIn.networks())[0]?.networkId ?? '';
const jsonOf = async (path: string): Promise<unknown> => {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
};
const refusalOf = async (path: string, with_: string | null = key, init: Parameters<typeof ask>[2] = {}) => {
  const response = await ask(path, with_, init);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const told = problemSchema.parse(await response.json());
  expect(told.status).toBe(response.status);
  return [told.status, told.code];
};

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  administrator = await enterAs(server, 'administrator');
  ({ key } = await makeKey(['network:read', 'audits:read', 'export:read', 'waves:import']));
});
afterAll(() => server.close());

describe('what is described', () => {
  const describedSchema = z.object({
    openapi: z.literal('3.1.1'),
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
    components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
  });

  test('is what is answered: every operation, held against its schema, with the numbers of the router', async () => {
    const described = describedSchema.parse(await (await ask('/openapi.json', null)).json());
    const ids = Object.values(described.paths).flatMap(path => Object.values(path));
    expect(ids.map(({ operationId }) => operationId).toSorted()).toEqual(
      [...OPERATIONS.map(({ id }) => id), 'exportData'].toSorted(),
    );
    const { client } = administrator;
    const checklistId = 'aftersales';
    const [dealer] = await client.dealers.list.query();
    const waves = await client.waves.list.query();
    const [audit] = await client.audits.list.query({ status: 'final' });
    const dealerId = dealer?.id ?? '';
    const waveIds = waves.slice(0, 2).map(({ id }) => id);
    const auditId = audit?.id ?? '';
    const twoWaves = `checklistId=${checklistId}&waveIds=${waveIds.join('&waveIds=')}`;
    const comparison = await client.network.comparison.query({ checklistId, waveIds });
    const { checklist: _checklist, may: _may, ...ofAudit } = await client.audits.get.query({ auditId });
    const appointment = { checklistId: 'appointment', version: 1 };
    const [wave] = waves;
    if (dealer === undefined || wave === undefined) throw new Error('an empty demonstration');
    const visits = [{ dealer: dealer.code, time: '09:30' }];
    const form = {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: await resultsFile(administrator, { ...appointment, wave }, visits),
    };
    const asked: Readonly<
      Record<string, readonly [path: string, same: unknown, init?: Parameters<typeof ask>[2]]>
    > = {
      networkOverview: [
        `/network/overview?${twoWaves}&version=1`,
        await client.network.overview.query({ checklistId, waveIds, version: 1 }),
      ],
      compareDealers: [`/network/comparison?${twoWaves}`, comparison],
      networkFunnel: [
        `/network/funnel?${twoWaves}`,
        { method: comparison.method, funnel: comparison.funnel },
      ],
      networkHeatmap: [
        `/network/heatmap?checklistId=${checklistId}&by=sections&kinds=mystery`,
        await client.network.heatmap.query({ checklistId, by: 'sections', kinds: ['mystery'] }),
      ],
      networkTrend: [
        `/network/trend?checklistId=${checklistId}&of=dealer&dealerId=${dealerId}`,
        await client.network.trend.query({ checklistId, of: { kind: 'dealer', dealerId } }),
      ],
      selfAgainstMystery: [
        `/network/honesty?checklistId=${checklistId}`,
        await client.network.honesty.query({ checklistId, dealerId: null }),
      ],
      waveFairness: [
        `/network/fairness?checklistId=${checklistId}`,
        await client.network.fairness.query({ checklistId }),
      ],
      auditBurden: ['/network/burden', await client.network.burden.query({})],
      networkMap: [
        `/network/map?checklistId=${checklistId}`,
        await client.network.map.query({ checklistId }),
      ],
      satisfactionDrivers: [
        '/network/drivers?surveyId=aftersales-voice&version=1',
        await client.network.drivers.query({ surveyId: 'aftersales-voice', version: 1 }),
      ],
      listDealers: ['/dealers', await client.dealers.list.query()],
      getDealer: [`/dealers/${dealerId}`, await client.dealers.get.query({ dealerId })],
      listWaves: ['/waves', waves],
      listAudits: ['/audits?status=final', await client.audits.list.query({ status: 'final' })],
      getAudit: [`/audits/${auditId}`, ofAudit],
      listExports: ['/exports', await client.audits.exportable.query()],
      importWaveResults: [
        `/waves/${wave.id}/results?checklistId=appointment&version=1&fileName=results.csv`,
        { status: 'imported', audits: 1, unchanged: 0, alreadyImported: false },
        form,
      ],
    };
    expect(Object.keys(asked).toSorted()).toEqual(OPERATIONS.map(({ id }) => id).toSorted());
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    // What writes comes last: the others were asked of the router before.
    const last = ({ method }: { readonly method: string }) => Number(method === 'post');
    for (const { id, answerName } of OPERATIONS.toSorted((one, other) => last(one) - last(other))) {
      const [path, same, init] = asked[id] ?? ['', null];
      const response = await ask(path, key, init);
      expect([id, response.status]).toEqual([id, 200]);
      const answered: unknown = await response.json();
      expect([id, withoutClock(answered)]).toEqual([id, withoutClock(same)]);
      const holds = ajv.compile(
        z.record(z.string(), z.unknown()).parse(described.components.schemas[answerName]),
      );
      holds(answered);
      expect([id, holds.errors]).toEqual([id, null]);
    }
    // The check bites: a field more or less is no longer the shape.
    const dealers = ajv.compile(
      z.record(z.string(), z.unknown()).parse(described.components.schemas['Dealers']),
    );
    const { code: _code, ...without } = dealer;
    expect([dealers([dealer]), dealers([without]), dealers([{ ...dealer, more: 1 }])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a key', () => {
  test('is told once, kept as a hash, and opens nothing but this surface', async () => {
    const made = await makeKey(['network:read']);
    const listed = await administrator.client.integrations.keys.query();
    expect(listed.find(({ id }) => id === made.id)).toMatchObject({ prefix: made.prefix, state: 'usable' });
    expect(JSON.stringify(listed)).not.toContain(made.key);
    const stored = JSON.stringify(await rowsOfNetwork(server.database, await networkId()));
    expect(stored).toContain(made.prefix);
    expect(stored).not.toContain(made.key.slice(made.prefix.length));
    const elsewhere = await fetch(`${server.address}/trpc/dealers.list`, {
      headers: { authorization: `Bearer ${made.key}` },
    });
    expect(elsewhere.status).toBe(401);
    expect(await refusalOf('/dealers', null, { headers: { cookie: 'truthline=1' } })).toEqual([
      401,
      'notSignedIn',
    ]);
  });

  test('opens what its scopes name and nothing else', async () => {
    const { key: readsAudits } = await makeKey(['audits:read']);
    expect((await ask('/audits', readsAudits)).status).toBe(200);
    for (const path of ['/network/comparison?checklistId=aftersales', '/exports', '/dealers'])
      expect(await refusalOf(path, readsAudits)).toEqual([403, 'notAllowed']);
    const submitted = '/network/comparison?checklistId=aftersales&counting=submitted';
    expect(await refusalOf(submitted)).toEqual([403, 'notAllowed']);
  });

  test('that is revoked, expired, altered or of nobody opens nothing', async () => {
    const made = await makeKey(['network:read']);
    expect((await ask('/waves', made.key)).status).toBe(200);
    await administrator.client.integrations.revokeKey.mutate({ keyId: made.id });
    const altered = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    for (const bad of [made.key, altered, 'nonsense', ''])
      expect(await refusalOf('/waves', bad)).toEqual([401, bad === '' ? 'notSignedIn' : 'keyNotUsable']);
    const old = `tlk_${'0'.repeat(51)}`;
    const me = await administrator.client.session.me.query();
    const scope = { ...systemScope(await networkId()), personId: me?.person.id ?? '' };
    const saved = { name: 'Old', prefix: 'tlk_00000000', scopes: ['network:read'] } as const;
    const keyFor = (id: string, secret: string, expiresAt: string) => ({
      ...saved,
      id,
      sha256: createHash('sha256').update(secret).digest('hex'),
      madeAt: '2026-01-01T00:00:00Z',
      expiresAt,
    });
    await server.database.store.within(scope, async tx => {
      await addApiKey(tx, keyFor(randomUUID(), old, '2026-01-02T00:00:00Z'));
      await addApiKey(tx, keyFor(randomUUID(), old.replaceAll('0', '1'), '2099-01-02T00:00:00Z'));
    });
    expect(await refusalOf('/waves', old)).toEqual([401, 'keyNotUsable']);
    expect((await ask('/waves', old.replaceAll('0', '1'))).status).toBe(200);
  });

  test('never reaches further than its maker does now', async () => {
    const me = await administrator.client.session.me.query();
    const [dealer] = await administrator.client.dealers.list.query();
    const scope = systemScope(await networkId());
    const become = (role: MembershipRole, dealerIds: 'all' | readonly string[]) =>
      server.database.store.within(scope, tx => saveMembership(tx, me?.person.id ?? '', { role, dealerIds }));
    await become('dealerManager', [dealer?.id ?? '']);
    expect(z.array(z.object({ id: z.string() })).parse(await jsonOf('/dealers'))).toHaveLength(1);
    expect(await refusalOf('/network/overview?checklistId=aftersales')).toEqual([403, 'notAllowed']);
    await become('mysteryShopper', 'all');
    expect(await refusalOf('/network/comparison?checklistId=aftersales')).toEqual([403, 'notAllowed']);
    expect(await refusalOf('/exports')).toEqual([403, 'notAllowed']);
    await become('administrator', 'all');
    expect((await ask('/exports')).status).toBe(200);
  });

  test('takes data out where it was made for it, and leaves a line under both names', async () => {
    const path = '/exports/data?table=dealers&format=parquet';
    const { key: reads } = await makeKey(['network:read']);
    expect(await refusalOf(path, reads)).toEqual([403, 'notAllowed']);
    expect(await refusalOf(path, null)).toEqual([401, 'notSignedIn']);
    expect(await refusalOf('/exports/data?table=answers&format=csv')).toEqual([400, 'badInput']);
    const taken = await ask(path);
    expect(taken.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    expect(
      Buffer.from(await taken.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('PAR1');
    const { entries } = await administrator.client.trail.list.query({ limit: 1 });
    const me = await administrator.client.session.me.query();
    expect(entries[0]).toMatchObject({
      action: 'answers.export',
      actorName: `${me?.person.name} (Warehouse)`,
    });
    expect((await ask('/data-dictionary.json', null)).status).toBe(200);
  });

  test('is made by administrators alone', async () => {
    const analyst = await enterAs(server, 'oemAnalyst');
    await expect(makeKey(['network:read'], analyst)).rejects.toThrow('notAllowed');
    await expect(openBrowser(server.address).client.integrations.keys.query()).rejects.toThrow('notSignedIn');
  });
});

describe('a request', () => {
  test('that does not fit is refused with the field, and one for nothing with 404', async () => {
    expect(await refusalOf('/network/comparison')).toEqual([400, 'badInput']);
    expect(await refusalOf('/network/comparison?checklistId=aftersales&version=new')).toEqual([
      400,
      'badInput',
    ]);
    expect(await refusalOf('/network/trend?checklistId=aftersales&of=dealer')).toEqual([400, 'badInput']);
    expect(await refusalOf('/dealers/00000000-0000-4000-8000-000000000000')).toEqual([404, 'notFound']);
    expect(await refusalOf('/nothing/here')).toEqual([404, 'notFound']);
    expect(await refusalOf('/dealers', key, { method: 'DELETE' })).toEqual([404, 'notFound']);
  });

  test('beyond what a key may ask in a minute is refused, and other keys go on', async () => {
    const { key: busy } = await makeKey(['audits:read']);
    // Refused for their scope, so that each is cheap: they are counted all the same.
    const statuses = new Set<number>();
    for (let sent = 0; sent < 620; sent += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/exports', busy)));
      for (const response of answers) {
        statuses.add(response.status);
        await response.arrayBuffer();
      }
    }
    expect([...statuses].toSorted((one, other) => one - other)).toEqual([403, 429]);
    expect(await refusalOf('/exports', busy)).toEqual([429, 'tooManyRequests']);
    expect((await ask('/waves')).status).toBe(200);
  });
});
