import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, problemFrom, type Browser } from './testing/browser.ts';
import { responsesFile, uploadResponses } from './testing/responses-file.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const SURVEY = { surveyId: 'aftersales-voice', version: 1 };

let server: TestServer;
let analyst: Browser;
let manager: Browser;
let neighbour: Browser;
let customer: Browser;
let dealer: { readonly id: string; readonly code: string } = { id: '', code: '' };

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  analyst = await enterAs(server, 'oemAnalyst');
  manager = await enterAs(server, 'dealerManager');
  neighbour = await enterAs(server, 'dealerManager', 1);
  customer = openBrowser(server.address);
  const [own] = await manager.client.dealers.list.query();
  dealer = own ?? dealer;
});
afterAll(() => server.close());

const tokenOf = (address: string | undefined): string => new URL(address ?? '').pathname.replace('/s/', '');
const makeLink = async (closesOn: string | null = null) => {
  const [link] = await manager.client.surveys.makeLinks.mutate({
    surveyId: SURVEY.surveyId,
    dealerIds: [dealer.id],
    closesOn,
  });
  return { id: link?.id ?? '', token: tokenOf(link?.address) };
};
const said = (token: string) => ({
  token,
  id: randomUUID(),
  language: 'zh' as const,
  satisfaction: 5,
  recommendation: 10,
  remark: '很好',
  answers: [{ questionId: 'mot-a4-01', perception: 7, expectation: null, functional: 2, dysfunctional: 5 }],
});
const responses = async (from: Browser) => (await from.client.network.drivers.query({})).method.responses;

test('the demonstration’s customers show what moves them, to the network and to a dealer with enough of its own', async () => {
  const network = await analyst.client.network.drivers.query({});
  expect(network.method).toMatchObject({
    dealers: 60,
    responses: 1360,
    judged: 1360,
    otherVersions: [],
    intervalLevel: 0.95,
  });
  if (network.drivers.kind !== 'judged') throw new Error(network.drivers.kind);
  const [first] = network.drivers.moments.toSorted((one, other) => other.share - one.share);
  expect(first).toMatchObject({ questionId: 'mot-a3-07', quadrant: 'concentrateHere' });
  expect(network.recommendation?.standardError).toBeGreaterThan(0);
  expect(network.remarks).toHaveLength(20);

  const own = await manager.client.network.drivers.query({});
  expect(own.method).toMatchObject({ dealers: 1, responses: 180 });
  expect([own.drivers.kind, own.contrasts.kind]).toEqual(['judged', 'tooFew']);
  expect(own.remarks.every(({ dealerId }) => dealerId === dealer.id)).toBe(true);
  const next = await neighbour.client.network.drivers.query({});
  expect(next.method).toMatchObject({ dealers: 1, responses: 20 });
  expect(next.drivers).toMatchObject({ kind: 'tooFew', further: expect.any(Number) });
});

test('waves, regions and sizes choose the responses; a wave that is not there is refused', async () => {
  const [wave] = await analyst.client.waves.list.query();
  const [region] = await analyst.client.regions.list.query();
  const waveIds = [wave?.id ?? ''];
  const ofWave = await analyst.client.network.drivers.query({ waveIds });
  expect(ofWave.method.responses).toBeLessThan(400);
  expect((ofWave.method.from ?? '') >= (wave?.startsOn ?? '~')).toBe(true);
  const ofRegion = await analyst.client.network.drivers.query({ waveIds, regionIds: [region?.id ?? ''] });
  expect(ofRegion.method.dealers).toBeLessThanOrEqual(10);
  const asked = analyst.client.network.drivers.query({ waveIds: [randomUUID()] });
  expect((await problemFrom(asked)).code).toBe('waveUnknown');
});

test('a customer opens the address, answers once, and the dealer has one response more', async () => {
  const { token } = await makeLink();
  const opened = await customer.client.surveys.open.mutate({ token });
  if (opened.state !== 'open') throw new Error(opened.state);
  expect(opened.survey.questions).toHaveLength(15);
  expect(JSON.stringify(opened)).not.toContain(dealer.id);
  const before = await responses(manager);
  const response = said(token);
  expect(await customer.client.surveys.answer.mutate(response)).toEqual({ state: 'taken' });
  expect(await customer.client.surveys.answer.mutate(response)).toEqual({ state: 'taken' });
  expect(await responses(manager)).toBe(before + 1);
  const [first] = response.answers;
  const strange = { ...said(token), answers: first === undefined ? [] : [{ ...first, questionId: 'x' }] };
  expect((await problemFrom(customer.client.surveys.answer.mutate(strange))).code).toBe('answersDoNotFit');
});

test('an address that is revoked, over or made up says so and takes nothing', async () => {
  const revoked = await makeLink();
  await manager.client.surveys.revokeLink.mutate({ linkId: revoked.id });
  const closed = await makeLink('2026-01-01');
  const outcomes = [];
  for (const { token } of [revoked, closed, { token: 'x'.repeat(54) }, { token: 'short' }])
    outcomes.push([
      (await customer.client.surveys.open.mutate({ token })).state,
      (await customer.client.surveys.answer.mutate(said(token))).state,
    ]);
  expect(outcomes).toEqual([
    ['revoked', 'revoked'],
    ['closed', 'closed'],
    ['unknown', 'unknown'],
    ['unknown', 'unknown'],
  ]);
  const links = await manager.client.surveys.links.query({ surveyId: SURVEY.surveyId });
  expect(links.find(({ id }) => id === closed.id)).toMatchObject({ closesOn: '2026-01-01' });
  expect(links.filter(({ id }) => [revoked.id, closed.id].includes(id)).map(({ state }) => state)).toEqual([
    'closed',
    'revoked',
  ]);
});

test('one address takes sixty responses an hour', async () => {
  const { token } = await makeLink();
  const states = [];
  for (let sent = 0; sent < 61; sent += 1)
    states.push((await customer.client.surveys.answer.mutate(said(token))).state);
  expect(states.slice(0, 60).every(state => state === 'taken')).toBe(true);
  expect(states[60]).toBe('busy');
});

test('a file of responses is taken once; one with a mistake not at all; what was said stays', async () => {
  const rows = [{ dealer: dealer.code }, { dealer: dealer.code.toLowerCase(), satisfaction: '1' }];
  const file = await responsesFile(analyst, SURVEY, rows);
  const before = await responses(analyst);
  expect(await uploadResponses(analyst, SURVEY, file)).toEqual({
    status: 'imported',
    responses: 2,
    unchanged: 0,
  });
  expect(await uploadResponses(analyst, SURVEY, file)).toEqual({
    status: 'imported',
    responses: 0,
    unchanged: 2,
  });
  const changed = await responsesFile(analyst, SURVEY, [
    { dealer: dealer.code, remark: 'no' },
    { dealer: 'XX' },
  ]);
  expect(await uploadResponses(analyst, SURVEY, changed)).toMatchObject({
    status: 'refused',
    problems: [{ row: 3, column: 'dealer', code: 'unknownDealer' }],
  });
  const other = await responsesFile(analyst, SURVEY, [{ dealer: dealer.code, remark: 'no' }]);
  expect(await uploadResponses(analyst, SURVEY, other)).toMatchObject({
    status: 'refused',
    problems: [{ row: 2, code: 'responseChanged' }],
  });
  expect(await responses(analyst)).toBe(before + 2);
});

test('a survey is made from a drawing, read over, published as the next version, and asked of its moments', async () => {
  const drawings = await analyst.client.blueprints.list.query();
  const sales = drawings.find(({ kind, service }) => kind === 'standard' && service === 'sales');
  const blueprintId = sales?.id ?? '';
  const { draft, candidates, published } = await analyst.client.surveys.propose.query({ blueprintId });
  const asked = draft.questions.filter(({ momentId }) => momentId !== null);
  expect(asked).toHaveLength(10);
  expect(candidates.length).toBeGreaterThan(10);
  const offered = new Map(candidates.map(({ question }) => [question.id, question]));
  expect(asked.map(({ id }) => offered.get(id))).toEqual(asked);
  expect(published).toEqual([]);
  expect(await analyst.client.surveys.publish.mutate({ ...draft, after: 0 })).toEqual({ version: 1 });
  expect(await analyst.client.surveys.publish.mutate({ ...draft, after: 1 })).toEqual({ version: 2 });
  // Whoever has not seen the second writes no third, and a text that no phone shows is not published.
  const late = await problemFrom(analyst.client.surveys.publish.mutate({ ...draft, after: 1 }));
  expect(late).toMatchObject({ code: 'surveyPublished', values: { version: 2 } });
  const title = { ...draft.title, en: 'x'.repeat(121) };
  expect((await problemFrom(analyst.client.surveys.publish.mutate({ ...draft, title }))).code).toBe(
    'badInput',
  );
  const again = await analyst.client.surveys.propose.query({ blueprintId });
  expect(again.published).toMatchObject([{ surveyId: draft.surveyId, version: 2 }]);
  expect(again.draft.surveyId).toBe(`${draft.surveyId}-2`);
  const told = await analyst.client.network.drivers.query({ surveyId: draft.surveyId });
  expect(told).toMatchObject({
    satisfaction: null,
    recommendation: null,
    method: { responses: 0, from: null },
  });
});
