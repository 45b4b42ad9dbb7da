import { listProcedures } from '@truthline/api';
import {
  addAction,
  addCalibration,
  addComment,
  addSurveyLinks,
  createBlueprint,
  findAudit,
  findBlueprint,
  findSurvey,
  listActions,
  listAnswers,
  listAudits,
  listBlueprints,
  listPeople,
  listThreads,
  listTrail,
  openAppeal,
  publishSurvey,
  saveAnswers,
  startAudit,
  systemScope,
} from '@truthline/db';
import { idNamed, managerScope, seedSmallNetwork } from '@truthline/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTACKS, type Own, type Victim } from './testing/attacks.ts';
import { problemFrom, type Browser } from './testing/browser.ts';
import { rowsOfNetwork } from './testing/rows-of-network.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let own: Own;
let homeNetworkId = '';
let foreignNetworkId = '';
/** By the name of who is attacked. */
const victims = new Map<string, Victim>();
/** By the same name: texts that only the victim's data hold. */
const traces = new Map<string, readonly string[]>();

const neighbourlyAppeal = (id: string) => ({
  id,
  openedByName: 'x',
  at: '2026-11-01T02:00:00Z',
  items: [
    {
      itemId: 'A1-01',
      instance: 0,
      statement: 'what the neighbours dispute',
      fileIds: [],
      wanted: null,
    },
  ],
});

const neighbourlyAction = (id: string, auditId: string, dealerId: string, ownerId: string) => ({
  id,
  dealerId,
  auditId,
  checklistId: 'aftersales',
  itemId: 'A1-01',
  momentId: 'mot-a1-01',
  text: `what ${ownerId} mends`,
  ownerId,
  dueOn: '2026-12-01',
  openedAt: '2026-11-01T02:00:00Z',
});

const neighbourlyRecording = (id: string, dealerId: string, checklistId: string) => ({
  id,
  name: { zh: '', en: 'what the neighbours recorded' },
  checklistId,
  checklistVersion: 1,
  dealerId,
  about: '',
  madeAt: '2026-11-01T02:00:00Z',
});

/** Another dealer of the same network: its drawing, an audit, a draft with an answer. */
const prepareNeighbour = async (): Promise<void> => {
  const neighbour = await enterAs(server, 'dealerManager', 1);
  const me = await neighbour.client.session.me.query();
  const [dealer] = await neighbour.client.dealers.list.query();
  const { blueprintId: standardId } = await neighbour.client.blueprints.forDealer.query({
    dealerId: dealer?.id ?? '',
    service: 'aftersales',
  });
  if (me === null || dealer === undefined) throw new Error('no neighbour');
  homeNetworkId = me.network.id;
  const scope = systemScope(homeNetworkId);
  const blueprintId = idNamed('neighbour', 'variant');
  const draftId = idNamed('neighbour', 'draft');
  const appealId = idNamed('neighbour', 'appeal');
  const actionId = idNamed('neighbour', 'action');
  const calibrationId = idNamed('neighbour', 'calibration');
  const auditId = await server.database.store.within(scope, async tx => {
    const standard = await findBlueprint(tx, standardId);
    if (standard === null) throw new Error('no standard');
    await createBlueprint(tx, {
      id: blueprintId,
      kind: 'variant',
      dealerId: dealer.id,
      base: { blueprintId: standardId, revision: standard.revision, version: null },
      blueprint: standard.blueprint,
    });
    await startAudit(tx, {
      id: draftId,
      dealerId: dealer.id,
      waveId: null,
      checklistId: 'aftersales',
      checklistVersion: 1,
      kind: 'self',
      auditorId: me.person.id,
      startedAt: '2026-11-01T02:00:00Z',
    });
    const answer = { itemId: 'A1-01', state: 'notObserved', note: 'the neighbour’s note' } as const;
    await saveAnswers(tx, draftId, [answer], { actorName: 'x', at: '2026-11-01T02:00:00Z' });
    const finished = (await listAudits(tx, { dealerId: dealer.id, status: 'final' }))[0]?.id ?? '';
    await addCalibration(tx, neighbourlyRecording(calibrationId, dealer.id, 'aftersales'));
    await openAppeal(tx, { id: finished, dealerId: dealer.id }, neighbourlyAppeal(appealId));
    await addAction(tx, neighbourlyAction(actionId, finished, dealer.id, me.person.id));
    return finished;
  });
  const { stored } = await neighbour.client.blueprints.open.query({ blueprintId });
  const [moment] = Object.values(stored.records.moment);
  const { threadId } = await neighbour.client.comments.add.mutate({
    blueprintId,
    commentId: idNamed('neighbour', 'comment'),
    threadId: null,
    place: { table: 'card', id: moment?.cardId ?? '' },
    text: 'what the neighbours say',
    mentions: [],
  });
  const [wave] = await neighbour.client.waves.list.query();
  const [link] = await neighbour.client.surveys.makeLinks.mutate({
    surveyId: 'aftersales-voice',
    dealerIds: [dealer.id],
    closesOn: null,
  });
  const surveyLinkId = link?.id ?? '';
  victims.set('a dealer of the same network', {
    dealerId: dealer.id,
    blueprintId,
    auditId,
    draftId,
    waveId: wave?.id ?? '',
    personId: me.person.id,
    momentCardId: moment?.cardId ?? '',
    threadId,
    appealId,
    actionId,
    calibrationId,
    surveyLinkId,
  });
  traces.set('a dealer of the same network', [
    dealer.id,
    dealer.code,
    dealer.name.zh,
    dealer.name.en,
    blueprintId,
    auditId,
    draftId,
    me.person.id,
    me.person.name,
    'the neighbour’s note',
    'what the neighbours say',
    threadId,
    appealId,
    'what the neighbours dispute',
    actionId,
    calibrationId,
    surveyLinkId,
    'what the neighbours recorded',
  ]);
};

const prepareForeigner = async (): Promise<void> => {
  const foreign = await seedSmallNetwork(server.database.store, 'foreign');
  foreignNetworkId = foreign.networkId;
  const [dealerId] = foreign.dealerIds;
  const [, blueprintId] = foreign.blueprintIds;
  const [auditId] = foreign.auditIds;
  const [personId] = foreign.managerIds;
  const threadId = idNamed('foreign', 'comment');
  const appealId = idNamed('foreign', 'appeal');
  const actionId = idNamed('foreign', 'another action');
  const calibrationId = idNamed('foreign', 'recording');
  const surveyLinkId = idNamed('foreign', 'survey link');
  const survey = await server.database.store.within(systemScope(homeNetworkId), tx =>
    findSurvey(tx, { surveyId: 'aftersales-voice' }),
  );
  if (survey === null) throw new Error('no survey');
  await server.database.store.within(systemScope(foreignNetworkId), async tx => {
    const audit = await findAudit(tx, auditId);
    await addCalibration(tx, neighbourlyRecording(calibrationId, dealerId, audit?.checklistId ?? ''));
    await openAppeal(tx, { id: auditId, dealerId }, neighbourlyAppeal(appealId));
    await addAction(tx, neighbourlyAction(actionId, auditId, dealerId, personId));
    const at = '2026-11-01T02:00:00Z';
    await publishSurvey(tx, survey, { actorName: 'x', at });
    const { surveyId, version: surveyVersion } = survey;
    const link = { id: surveyLinkId, surveyId, surveyVersion, dealerId, closesAt: null, madeAt: at };
    await addSurveyLinks(tx, [{ ...link, tokenSha256: 'a'.repeat(64) }], 'x');
  });
  await server.database.store.within(managerScope(foreign, 0), tx =>
    addComment(
      tx,
      { id: blueprintId, dealerId },
      { place: { table: 'card', id: 'any-card' } },
      {
        id: threadId,
        authorName: 'Foreigner',
        writtenAt: '2026-11-01T02:00:00Z',
        text: 'what the foreigners say',
        mentions: [],
      },
    ),
  );
  victims.set('another network', {
    dealerId,
    blueprintId,
    auditId,
    draftId: auditId,
    waveId: foreign.waveId,
    personId,
    momentCardId: 'any-card',
    threadId,
    appealId,
    actionId,
    calibrationId,
    surveyLinkId,
  });
  traces.set('another network', [
    foreign.networkId,
    ...foreign.dealerIds,
    ...foreign.managerIds,
    ...foreign.blueprintIds,
    ...foreign.auditIds,
    foreign.waveId,
    foreign.administratorId,
    foreign.shopperId,
    threadId,
    'what the foreigners say',
    actionId,
    calibrationId,
    surveyLinkId,
  ]);
};

/** Everything the attacks could have changed, of both networks. */
const snapshot = async (): Promise<unknown> => {
  const of = (networkId: string, except: string) =>
    server.database.store.within(systemScope(networkId), async tx => {
      const audits = (await listAudits(tx, { limit: 100_000 })).filter(({ dealerId }) => dealerId !== except);
      const drafts = audits.filter(({ status }) => status === 'draft');
      const blueprints = await listBlueprints(tx);
      return {
        threads: await Promise.all(
          blueprints.filter(({ dealerId }) => dealerId !== except).map(({ id }) => listThreads(tx, id)),
        ),
        actions: (await listActions(tx, {})).filter(({ dealerId }) => dealerId !== except),
        audits,
        answers: await Promise.all(drafts.map(({ id }) => listAnswers(tx, id))),
        blueprints,
        people: (await listPeople(tx)).map(({ locale: _ownChoice, ...person }) => person),
        // The attackers' own doings aside: at their dealer, and with their account.
        trail: (await listTrail(tx, { limit: 1000 })).filter(
          ({ dealerId, action }) => dealerId !== except && !action.startsWith('account.'),
        ),
      };
    });
  return [await of(homeNetworkId, own.dealerId), await of(foreignNetworkId, '')];
};

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  const manager = await enterAs(server, 'dealerManager');
  const [dealer] = await manager.client.dealers.list.query();
  const dealerId = dealer?.id ?? '';
  const { blueprintId } = await manager.client.blueprints.forDealer.query({
    dealerId,
    service: 'aftersales',
  });
  own = { dealerId, blueprintId };
  await prepareNeighbour();
  await prepareForeigner();
});
afterAll(() => server.close());

/** A refusal that tells nothing: not even whether the thing exists elsewhere is told apart by a stranger's ids. */
const REFUSALS = ['notFound', 'notAllowed', 'waveUnknown', 'checklistUnknown'];

const leaksIn = (outcome: unknown, victim: string): readonly string[] => {
  const text = JSON.stringify(outcome);
  return (traces.get(victim) ?? []).filter(trace => text.includes(trace));
};

/** What a problem repeats of the question is no leak: the asker knew it. */
const withoutPlace = ({ code, values }: Awaited<ReturnType<typeof problemFrom>>) => ({ code, values });

const attack = async (browser: Browser, path: string, victimName: string) => {
  const entry = ATTACKS[path];
  const victim = victims.get(victimName);
  if (entry === undefined || victim === undefined || entry.open !== undefined)
    return { broken: [], leaks: [] };
  const broken: string[] = [];
  const leaks: string[] = [];
  for (const call of entry.refused?.(browser, victim, own) ?? []) {
    const [outcome] = await Promise.allSettled([problemFrom(call)]);
    if (outcome.status === 'rejected') broken.push(`${path}: ${String(outcome.reason)}`);
    else {
      if (!REFUSALS.includes(outcome.value.code)) broken.push(`${path}: ${outcome.value.code}`);
      leaks.push(...leaksIn(withoutPlace(outcome.value), victimName));
    }
  }
  for (const call of entry.answered?.(browser, victim, own) ?? []) {
    const [outcome] = await Promise.allSettled([call]);
    if (outcome.status === 'fulfilled') leaks.push(...leaksIn(outcome.value, victimName));
    else {
      const { code, values } = await problemFrom(Promise.reject(outcome.reason));
      if (!REFUSALS.includes(code)) broken.push(`${path}: ${code}`);
      leaks.push(...leaksIn({ code, values }, victimName));
    }
  }
  return { broken, leaks };
};

test('every procedure of the router has an attack, and no attack aims at nothing', () => {
  expect(Object.keys(ATTACKS).toSorted()).toEqual(listProcedures().map(({ path }) => path));
});

describe.each(['a dealer of the same network', 'another network'])('the data of %s', victim => {
  describe.each(['dealerManager', 'dealerStaff'] as const)('are out of reach of a %s', role => {
    let browser: Browser;
    let before: unknown;
    beforeAll(async () => {
      browser = await enterAs(server, role);
      before = await snapshot();
    });

    test.each(Object.keys(ATTACKS))('%s', async path => {
      expect(await attack(browser, path, victim)).toEqual({ broken: [], leaks: [] });
    });

    test('and are as they were', async () => {
      expect(await snapshot()).toEqual(before);
    });
  });
});

test.each(['administrator', 'oemAnalyst', 'consultant', 'mysteryShopper'] as const)(
  'a %s of one network reaches nothing of another, and leaves every row of it as it was',
  async role => {
    const browser = await enterAs(server, role);
    const before = await rowsOfNetwork(server.database, foreignNetworkId);
    expect(Object.values(before).flat().length).toBeGreaterThan(30);
    const leaks: string[] = [];
    for (const path of Object.keys(ATTACKS).filter(name => name !== 'people.invite'))
      leaks.push(...(await attack(browser, path, 'another network')).leaks);
    expect(leaks).toEqual([]);
    expect(await rowsOfNetwork(server.database, foreignNetworkId)).toEqual(before);
  },
);

describe('a mystery shopper reaches nothing that another shopper made', () => {
  const NOTE = 'the colleague’s note';
  const draftId = idNamed('colleague', 'draft');
  let shopper: Browser;
  let finalId = '';

  /** What the colleague has made, as the database has it. */
  const made = () =>
    server.database.store.within(systemScope(homeNetworkId), async tx => ({
      draft: await findAudit(tx, draftId),
      final: await findAudit(tx, finalId),
    }));

  beforeAll(async () => {
    shopper = await enterAs(server, 'mysteryShopper');
    const me = await shopper.client.session.me.query();
    await server.database.store.within(systemScope(homeNetworkId), async tx => {
      const colleague = (await listPeople(tx)).find(
        ({ id, membership }) => membership?.role === 'mysteryShopper' && id !== me?.person.id,
      );
      const audits = await listAudits(tx, { status: 'final', limit: 10_000 });
      finalId = audits.find(({ auditorId }) => auditorId === colleague?.id)?.id ?? '';
      await startAudit(tx, {
        id: draftId,
        dealerId: own.dealerId,
        waveId: null,
        checklistId: 'aftersales',
        checklistVersion: 1,
        kind: 'mystery',
        auditorId: colleague?.id ?? '',
        startedAt: '2026-11-01T02:00:00Z',
      });
      const answer = { itemId: 'A1-01', state: 'notObserved', note: NOTE } as const;
      await saveAnswers(tx, draftId, [answer], { actorName: 'x', at: '2026-11-01T02:00:00Z' });
    });
  });

  test('but has audits of the own', async () => {
    const listed = await shopper.client.audits.list.query({});
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.map(({ id }) => id)).not.toContain(finalId);
    expect(listed.map(({ id }) => id)).not.toContain(draftId);
  });

  test('neither reading nor answering nor submitting, a draft or a finished audit', async () => {
    const before = await made();
    expect([before.draft?.status, before.final?.status]).toEqual(['draft', 'final']);
    const answers = [{ itemId: 'A1-01', state: 'notObserved', note: 'overwritten' } as const];
    const { audits } = shopper.client;
    for (const auditId of [draftId, finalId]) {
      const calls = [
        audits.get.query({ auditId }),
        audits.saveAnswers.mutate({ auditId, answers }),
        audits.submit.mutate({ auditId, answers }),
      ];
      const codes = await Promise.all(calls.map(async call => (await problemFrom(call)).code));
      expect(codes).toEqual(['notFound', 'notFound', 'notFound']);
    }
    expect(await made()).toEqual(before);
  });

  test('nor by starting an audit under the id of theirs', async () => {
    const before = await made();
    const start = shopper.client.audits.start.mutate({
      id: draftId,
      dealerId: own.dealerId,
      checklistId: 'aftersales',
      version: 1,
      kind: 'mystery',
      startedAt: '2026-11-20T02:00:00Z',
    });
    expect(await problemFrom(start)).toMatchObject({ code: 'auditIdTaken' });
    expect(await made()).toEqual(before);
  });
});

test('the attacks would succeed from inside: the same calls of the victim are answered', async () => {
  const victim = victims.get('a dealer of the same network');
  const insider = await enterAs(server, 'dealerManager', 1);
  if (victim === undefined) throw new Error('nobody to attack');
  const opened = await insider.client.blueprints.open.query({ blueprintId: victim.blueprintId });
  const audit = await insider.client.audits.get.query({ auditId: victim.draftId });
  const overlay = await insider.client.blueprints.overlay.query({
    blueprintId: victim.blueprintId,
    dealerId: victim.dealerId,
  });
  expect([opened.dealerId, audit.dealer.id]).toEqual([victim.dealerId, victim.dealerId]);
  expect(leaksIn(audit, 'a dealer of the same network')).toContain('the neighbour’s note');
  expect(overlay.moments.length).toBeGreaterThan(0);
});

test('a dealer sees its own row, and of the others nothing but how they are spread', async () => {
  const manager = await enterAs(server, 'dealerManager');
  const comparison = await manager.client.network.comparison.query({ checklistId: 'aftersales' });
  expect(comparison.rows.map(({ dealerId }) => dealerId)).toEqual([own.dealerId]);
  expect(comparison.funnel?.points.map(({ dealerId }) => dealerId)).toEqual([own.dealerId]);
  expect(comparison.method.dealerCount).toBe(60);
  expect(comparison.benchmark).toMatchObject({ dealerCount: 60 });
  const heat = await manager.client.network.heatmap.query({ checklistId: 'aftersales' });
  expect(heat.dealers.map(({ dealerId }) => dealerId)).toEqual([own.dealerId]);
  expect(heat.columns.every(({ spread }) => spread === null)).toBe(true);
});
