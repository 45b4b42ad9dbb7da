import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemFrom, type Browser } from './testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const CHECKLIST = { checklistId: 'appointment', version: 1 };
const PERIOD = { startsOn: '2030-03-01', endsOn: '2030-03-31' };

let server: TestServer;
let analyst: Browser;
let dealerIds: readonly string[] = [];
let waveId = '';

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  analyst = await enterAs(server, 'oemAnalyst');
  dealerIds = (await analyst.client.dealers.list.query()).slice(0, 10).map(({ id }) => id);
  const name = { zh: '三月神秘客', en: 'March mystery visits' };
  ({ waveId } = await analyst.client.waves.add.mutate({ name, ...PERIOD }));
});
afterAll(() => server.close());

const planOf = (): Parameters<Browser['client']['waves']['plan']['mutate']>[0] => ({
  ...CHECKLIST,
  waveId,
  kind: 'mystery',
  plan: { dealers: { dealerIds: [...dealerIds] }, quota: 2, weekdays: null, hours: null },
  deadline: '2030-03-28',
  lockoutDays: 7,
  review: { mode: 'rule', below: 70, share: 0.1 },
  appealDays: 14,
});

describe('the plan of a wave', () => {
  test('is read as it was written, and written anew in its place', async () => {
    expect(await analyst.client.waves.readPlan.query({ waveId })).toMatchObject({
      wave: { id: waveId, ...PERIOD },
      plan: null,
    });
    await analyst.client.waves.plan.mutate({ ...planOf(), appealDays: 0 });
    await analyst.client.waves.plan.mutate(planOf());
    expect((await analyst.client.waves.readPlan.query({ waveId })).plan).toMatchObject(planOf());
  });

  test('names a checklist, dealers and days that there are', async () => {
    const { plan } = planOf();
    const tries = {
      checklistUnknown: { ...planOf(), checklistId: 'nowhere' },
      badInput: { ...planOf(), deadline: '2030-04-01' },
      notFound: { ...planOf(), plan: { ...plan, dealers: { dealerIds: [waveId] } } },
      regionUnknown: {
        ...planOf(),
        plan: { ...plan, dealers: { rule: { regionIds: [waveId], sizes: null, share: 1, seed: 1 } } },
      },
      waveUnknown: { ...planOf(), waveId: dealerIds[0] ?? '' },
    };
    for (const [expected, input] of Object.entries(tries))
      expect((await problemFrom(analyst.client.waves.plan.mutate(input))).code).toBe(expected);
  });

  test.each(['dealerManager', 'dealerStaff', 'mysteryShopper', 'consultant'] as const)(
    'is none of a %s’s affair',
    async role => {
      const browser = await enterAs(server, role);
      expect((await problemFrom(browser.client.waves.readPlan.query({ waveId }))).code).toBe('notAllowed');
      expect((await problemFrom(browser.client.waves.plan.mutate(planOf()))).code).toBe('notAllowed');
    },
  );
});
