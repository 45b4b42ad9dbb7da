import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerTo } from './testing/answers.ts';
import { openBrowser, problemFrom, type Browser } from './testing/browser.ts';
import { openTestServer, type TestServer } from './testing/test-server.ts';

const PASSWORD = 'correct horse battery';
const CHECKLIST = { checklistId: 'appointment', version: 2 };

const tokenOf = (link: string | null): string => new URL(link ?? '').searchParams.get('token') ?? '';
const field = (id: string) => [{ kind: 'field', id }];

let server: TestServer;
let administrator: Browser;
let regionId = '';
let dealerId = '';
let otherDealerId = '';
let waveId = '';
let manager: Browser;

beforeAll(async () => {
  server = await openTestServer({ demo: false });
  administrator = openBrowser(server.address);
  await administrator.client.setup.createAdministrator.mutate({
    token: tokenOf(await server.api.firstAdministratorLink()),
    networkName: 'Example Motors',
    name: 'Ada',
    email: 'ada@example.com',
    password: PASSWORD,
    locale: 'en',
  });
});
afterAll(() => server.close());

const invite = async (
  role: 'dealerManager' | 'consultant' | 'dealerStaff',
  dealerIds: 'all' | string[],
): Promise<Browser> => {
  const { link } = await administrator.client.people.invite.mutate({
    name: `Invited ${role}`,
    email: `${role.toLowerCase()}-${randomUUID()}@example.com`,
    role,
    dealerIds,
    locale: 'zh-CN',
  });
  const browser = openBrowser(server.address);
  await browser.client.setup.acceptInvitation.mutate({ token: tokenOf(link), password: PASSWORD });
  return browser;
};

const newDealer = (code: string) => ({
  regionId,
  code,
  name: { zh: '杭州店', en: 'Hangzhou' },
  city: { zh: '杭州', en: '' },
  timeZone: 'Asia/Shanghai',
});

const november = { name: { zh: '十一月批次', en: '' }, startsOn: '2026-11-01', endsOn: '2026-11-30' };

const trailOf = async (): Promise<readonly string[]> =>
  (await administrator.client.trail.list.query({ limit: 200 })).entries.map(({ action }) => action);

const standard = async () => {
  const blueprints = await administrator.client.blueprints.list.query();
  const found = blueprints.find(({ kind, service }) => kind === 'standard' && service === 'aftersales');
  if (found === undefined) throw new Error('no standard');
  return found;
};

describe('the administrator of an empty network', () => {
  test('adds a region; a second one of the same name is refused at the name', async () => {
    const add = (name: { zh: string; en: string }) => administrator.client.regions.add.mutate({ name });
    ({ regionId } = await add({ zh: '华东', en: 'East' }));
    const { regionId: southId } = await add({ zh: '华南', en: '' });
    expect(await problemFrom(add({ zh: ' 华东 ', en: 'Elsewhere' }))).toMatchObject({
      code: 'nameTaken',
      place: field('name'),
    });
    expect(await problemFrom(add({ zh: '', en: '  ' }))).toMatchObject({
      code: 'badInput',
      place: field('name'),
    });
    expect(await administrator.client.regions.list.query()).toEqual([
      { id: regionId, name: { zh: '华东', en: 'East' } },
      { id: southId, name: { zh: '华南', en: '' } },
    ]);
  });

  test('adds dealers; what is wrong is said at its field', async () => {
    const add = administrator.client.dealers.add;
    ({ dealerId } = await add.mutate(newDealer('hz-01')));
    ({ dealerId: otherDealerId } = await add.mutate(newDealer('HZ-02')));
    expect(await problemFrom(add.mutate(newDealer('Hz-01')))).toMatchObject({
      code: 'codeTaken',
      values: { code: 'HZ-01' },
      place: field('code'),
    });
    expect(await problemFrom(add.mutate({ ...newDealer('HZ-03'), regionId: randomUUID() }))).toMatchObject({
      code: 'regionUnknown',
      place: field('regionId'),
    });
    const wrong = add.mutate({ ...newDealer('H Z'), timeZone: 'Asia/Atlantis' });
    expect(await problemFrom(wrong)).toMatchObject({
      code: 'badInput',
      place: [...field('code'), ...field('timeZone')],
    });
    expect(await administrator.client.dealers.list.query()).toMatchObject([
      { id: dealerId, code: 'HZ-01', regionName: { en: 'East' }, timeZone: 'Asia/Shanghai' },
      { id: otherDealerId, code: 'HZ-02' },
    ]);
  });

  test('of many who take one code at once, one gets it', async () => {
    const attempts = Array.from({ length: 4 }, () =>
      administrator.client.dealers.add.mutate(newDealer('RACE')),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = attempts.filter((_, at) => outcomes[at]?.status === 'rejected');
    const codes = await Promise.all(refused.map(async call => (await problemFrom(call)).code));
    expect(codes).toEqual(['codeTaken', 'codeTaken', 'codeTaken']);
  });

  test('plans a wave that does not end before it starts', async () => {
    const add = administrator.client.waves.add;
    ({ waveId } = await add.mutate(november));
    expect(await problemFrom(add.mutate(november))).toMatchObject({
      code: 'nameTaken',
      place: field('name'),
    });
    const backwards = add.mutate({ ...november, name: { zh: '反', en: '' }, endsOn: '2026-10-31' });
    expect(await problemFrom(backwards)).toMatchObject({ code: 'badInput', place: field('endsOn') });
    const oneDay = { name: { zh: '一天', en: 'One day' }, startsOn: '2026-12-01', endsOn: '2026-12-01' };
    await add.mutate(oneDay);
    expect(await administrator.client.waves.list.query()).toMatchObject([
      { ...oneDay, auditCount: 0 },
      { id: waveId, ...november, auditCount: 0 },
    ]);
  });

  test('leaves one entry in the trail for each, and none for what was refused', async () => {
    const trail = await trailOf();
    const count = (action: string) => trail.filter(entry => entry === action).length;
    expect([count('region.add'), count('dealer.add'), count('wave.add')]).toEqual([2, 3, 2]);
  });
});

describe('an invited dealer manager', () => {
  beforeAll(async () => {
    manager = await invite('dealerManager', [dealerId]);
  });

  test('may add neither regions nor dealers nor waves, nor list regions', async () => {
    const { client } = manager;
    const attempts = [
      client.regions.add.mutate({ name: { zh: '西', en: 'West' } }),
      client.dealers.add.mutate(newDealer('HZ-09')),
      client.waves.add.mutate({ ...november, name: { zh: '二', en: 'Two' } }),
      client.regions.list.query(),
    ];
    const codes = await Promise.all(attempts.map(async call => (await problemFrom(call)).code));
    expect(codes).toEqual(['notAllowed', 'notAllowed', 'notAllowed', 'notAllowed']);
  });

  test('makes a variant of a standard for the own dealer, once, as the standard was last published', async () => {
    const { id: standardId, cardCount } = await standard();
    const { stored } = await administrator.client.blueprints.open.query({ blueprintId: standardId });
    const [card] = Object.values(stored.records.card);
    const edit = (blueprintId: string, browser: Browser, zh: string) =>
      browser.client.blueprints.push.mutate({
        blueprintId,
        changes: [
          {
            changeId: randomUUID(),
            baseRevision: 0,
            command: {
              type: 'card.edit',
              cardId: card?.id ?? '',
              fields: { text: { zh, en: '' } },
            },
          },
        ],
      });
    await edit(standardId, administrator, '改过的标准');
    const name = { zh: '第二版', en: 'Second' };
    const publish = { blueprintId: standardId, revision: 1, name };
    expect(await administrator.client.blueprints.publish.mutate(publish)).toMatchObject({ number: 2 });
    // The draft goes on, and nobody gets it before it is published.
    await edit(standardId, administrator, '还没发布');

    const make = (wish: { standardId: string; dealerId: string }) =>
      manager.client.blueprints.createVariant.mutate(wish);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => make({ standardId, dealerId })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { blueprintId } = await manager.client.blueprints.forDealer.query({
      dealerId,
      service: 'aftersales',
    });
    expect(blueprintId).not.toBe(standardId);
    expect(await problemFrom(make({ standardId, dealerId }))).toMatchObject({
      code: 'variantExists',
      place: [{ kind: 'blueprint', id: blueprintId }],
    });
    const variant = await manager.client.blueprints.open.query({ blueprintId });
    expect(variant).toMatchObject({ kind: 'variant', dealerId, revision: 0, may: { edit: true } });
    expect(Object.keys(variant.stored.records.card)).toHaveLength(cardCount);
    expect(variant.stored.records.card).toMatchObject({
      [card?.id ?? '']: { text: { zh: '改过的标准' } },
    });

    // From here on the two go their own ways.
    expect(await edit(blueprintId, manager, '本店做法')).toMatchObject([{ status: 'committed' }]);
    expect(
      JSON.stringify(await administrator.client.blueprints.open.query({ blueprintId: standardId })),
    ).not.toContain('本店做法');
    expect((await trailOf()).filter(action => action === 'blueprint.createVariant')).toHaveLength(1);
  });

  test('makes none for another dealer, and none of what is no standard', async () => {
    const { id: standardId } = await standard();
    const { blueprintId } = await manager.client.blueprints.forDealer.query({
      dealerId,
      service: 'aftersales',
    });
    const make = (browser: Browser, wish: { standardId: string; dealerId: string }) =>
      problemFrom(browser.client.blueprints.createVariant.mutate(wish));
    expect(await make(manager, { standardId, dealerId: otherDealerId })).toMatchObject({
      code: 'notAllowed',
    });
    const consultant = await invite('consultant', 'all');
    const variantOfVariant = { standardId: blueprintId, dealerId: otherDealerId };
    expect(await make(consultant, variantOfVariant)).toMatchObject({ code: 'notFound' });
    expect(await make(consultant, { standardId, dealerId: randomUUID() })).toMatchObject({
      code: 'notFound',
    });
    const staff = await invite('dealerStaff', [dealerId]);
    expect(await make(staff, { standardId, dealerId })).toMatchObject({ code: 'notAllowed' });
    const made = await consultant.client.blueprints.createVariant.mutate({
      standardId,
      dealerId: otherDealerId,
    });
    const opened = manager.client.blueprints.open.query(made);
    expect(await problemFrom(opened)).toMatchObject({ code: 'notFound' });
  });

  test('submits a self-audit and reads what failed, the heaviest loss first', async () => {
    const { items } = await manager.client.checklists.get.query(CHECKLIST);
    const auditId = randomUUID();
    await manager.client.audits.start.mutate({
      id: auditId,
      dealerId,
      ...CHECKLIST,
      kind: 'self',
      waveId,
      startedAt: '2026-11-20T02:00:00Z',
    });
    expect((await manager.client.audits.get.query({ auditId })).findings).toEqual([]);
    const failing = items.slice(0, 6);
    await manager.client.audits.submit.mutate({
      auditId,
      answers: items.map(item => answerTo(item, failing.includes(item) ? 'badly' : 'well')),
    });
    const { findings } = await manager.client.audits.get.query({ auditId });
    expect(findings.map(({ itemId }) => itemId).toSorted()).toEqual(failing.map(({ id }) => id).toSorted());
    const lost = findings.map(({ weightLost }) => weightLost);
    expect(lost).toEqual(lost.toSorted((one, other) => other - one));
    const [worst] = findings;
    const item = items.find(({ id }) => id === worst?.itemId);
    expect(worst).toMatchObject({ momentId: item?.momentId, question: item?.question, score: 0 });
    expect(worst?.pointsLost).toBeGreaterThan(0);
  });

  test('appears in the comparison with an audit and too little evidence for a rank', async () => {
    const { rows } = await administrator.client.network.comparison.query({
      checklistId: CHECKLIST.checklistId,
      kinds: ['self'],
    });
    expect(rows.find(row => row.dealerId === dealerId)).toMatchObject({
      code: 'HZ-01',
      regionId,
      auditCount: 1,
      rank: null,
      insufficient: {},
    });
    expect((await administrator.client.waves.list.query()).find(({ id }) => id === waveId)).toMatchObject({
      auditCount: 1,
    });
  });
});
