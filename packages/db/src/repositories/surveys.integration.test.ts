import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectOwner } from '../migrate/migrate.ts';
import { seedStragglers } from '../tenancy/seed-every-table.ts';
import { testSurvey } from '../tenancy/seed-survey.ts';
import { idNamed, managerScope, seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { findSurveyLink, listSurveyLinks, revokeSurveyLink } from './survey-links.ts';
import {
  countOtherVersions,
  countSurveyResponses,
  findSurveyResponses,
  listSurveyRows,
  surveyExtent,
} from './survey-responses.ts';
import { findSurvey, listSurveys } from './surveys.ts';

const VOICE = { surveyId: 'voice', surveyVersion: 1 };
const NOW = '2026-05-01T16:30:00.000Z';
const answer = { questionId: 'q1', perception: 3, expectation: 5, functional: null, dysfunctional: null };
const said = {
  satisfaction: 2,
  recommendation: 3,
  remark: 'Late.',
  answers: [answer],
  language: 'en',
} as const;

let database: TestDatabase;
let network: SmallNetwork;
const link = () => ({ networkId: network.networkId, tokenHash: '5'.repeat(64) });
const id = (number: number) => idNamed('response', String(number));
const send = (number: number, limits: { now?: string; mostAnHour?: number } = {}, key = link()) =>
  database.signIn.addResponse(
    key,
    { ...said, answers: [...said.answers], id: id(number) },
    { now: NOW, mostAnHour: 2, ...limits },
  );

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'survey');
  await seedStragglers(database.store, network);
});
afterAll(() => database.remove());

test('a customer sees what the link asks and nothing else', async () => {
  const { surveyOfLink } = database.signIn;
  expect(await surveyOfLink(link(), NOW)).toMatchObject({ state: 'open', survey: testSurvey });
  expect(await surveyOfLink(link(), '2027-01-01T00:00:00.000Z')).toMatchObject({ state: 'closed' });
  expect(await surveyOfLink({ ...link(), tokenHash: 'f'.repeat(64) }, NOW)).toBeNull();
  expect(await surveyOfLink({ ...link(), networkId: idNamed('elsewhere') }, NOW)).toBeNull();
});

test('a response counts once, on the day at the dealer, and no more than so many an hour', async () => {
  expect(await send(1)).toBe('added');
  expect(await send(1)).toBe('known');
  expect(await send(2)).toBe('added');
  expect(await send(3)).toBe('busy');
  expect(await send(1)).toBe('known');
  expect(await send(3, { now: '2026-05-01T17:30:01.000Z' })).toBe('added');
  expect(await send(4, { now: '2027-01-01T00:00:00.000Z' })).toBe('closed');
  expect(await send(4, {}, { ...link(), tokenHash: 'f'.repeat(64) })).toBe('unknown');

  await database.store.within(managerScope(network, 0), async tx => {
    expect(await surveyExtent(tx, VOICE)).toEqual({ from: '2026-04-02', to: '2026-05-02', dealers: 1 });
    expect(await findSurveyResponses(tx, [id(1)])).toEqual([
      { id: id(1), satisfaction: 2, recommendation: 3, remark: 'Late.', answers: [answer] },
    ]);
    expect((await listSurveyLinks(tx, 'voice')).map(({ responseCount }) => responseCount)).toEqual([3]);
  });
});

test('counts and rows follow dealers and days; another dealer’s stay out of reach', async () => {
  await database.store.within(network.system, async tx => {
    const seeded = { satisfaction: 4, recommendation: 9, count: 2 };
    expect(await countSurveyResponses(tx, VOICE)).toContainEqual(seeded);
    const april = { from: '2026-04-01', to: '2026-04-30' };
    expect(await countSurveyResponses(tx, { ...VOICE, spans: [april] })).toEqual([seeded]);
    // Seen from another version these are the ones that are left out.
    const other = { ...VOICE, surveyVersion: 2 };
    expect(await countOtherVersions(tx, VOICE)).toEqual([]);
    expect(await countOtherVersions(tx, other)).toEqual([{ version: 1, responses: 5 }]);
    expect(await countOtherVersions(tx, { ...other, spans: [april] })).toEqual([
      { version: 1, responses: 2 },
    ]);
    const second = { ...VOICE, dealerIds: [network.dealerIds[1]] };
    expect(await listSurveyRows(tx, second, 10)).toMatchObject([{ satisfaction: 4 }]);
    expect(await listSurveyRows(tx, VOICE, 1)).toMatchObject([{ satisfaction: 2, answers: [answer] }]);
    expect((await listSurveys(tx)).map(({ responseCount }) => responseCount)).toEqual([5]);
    expect(await findSurvey(tx, { surveyId: 'voice' })).toEqual(testSurvey);
    expect(await findSurvey(tx, { surveyId: 'voice', version: 2 })).toBeNull();
  });
  await database.store.within(managerScope(network, 1), async tx => {
    expect(await countSurveyResponses(tx, VOICE)).toEqual([{ satisfaction: 4, recommendation: 9, count: 1 }]);
    const other = { ...VOICE, surveyVersion: 2 };
    expect(await countOtherVersions(tx, other)).toEqual([{ version: 1, responses: 1 }]);
  });
});

test('a revoked link takes no more answers, and is revoked once', async () => {
  await database.store.within(managerScope(network, 0), async tx => {
    const linkId = idNamed(network.networkId, 'survey link', '0');
    expect(await revokeSurveyLink(tx, linkId, NOW)).toBe(true);
    expect(await revokeSurveyLink(tx, linkId, NOW)).toBe(false);
    expect(await findSurveyLink(tx, linkId)).toMatchObject({ revokedAt: NOW, responseCount: 3 });
    const [, other = ''] = [0, 1].map(dealer => idNamed(network.networkId, 'survey link', String(dealer)));
    expect(await revokeSurveyLink(tx, other, NOW)).toBe(false);
  });
  expect(await send(5)).toBe('revoked');
  expect(await send(1)).toBe('known');
});

test('what customers said stays as it is, for the owner of the tables too', async () => {
  const owner = await connectOwner(database.handle);
  for (const table of ['surveys', 'survey_responses', 'survey_answers'])
    await expect(owner.query(`update truthline.${table} set network_id = network_id`)).rejects.toMatchObject({
      code: 'TL005',
    });
  await owner.end();
});
