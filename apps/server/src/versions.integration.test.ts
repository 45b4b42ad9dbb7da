import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemFrom, type Browser } from './testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let consultant: Browser;
let analyst: Browser;
let manager: Browser;
let staff: Browser;
let standardId = '';
let variantId = '';
let dealerId = '';

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  consultant = await enterAs(server, 'consultant');
  analyst = await enterAs(server, 'oemAnalyst');
  manager = await enterAs(server, 'dealerManager');
  staff = await enterAs(server, 'dealerStaff');
  const [dealer] = await manager.client.dealers.list.query();
  dealerId = dealer?.id ?? '';
  const own = await manager.client.blueprints.forDealer.query({ dealerId, service: 'aftersales' });
  variantId = own.blueprintId;
  const { base } = await manager.client.blueprints.open.query({ blueprintId: variantId });
  standardId = base?.blueprintId ?? '';
});
afterAll(() => server.close());

const name = { zh: '', en: 'Kept' };
const drawing = { title: { zh: '', en: 'Ours' }, service: 'aftersales' as const };

const editOf = (cardId: string, en: string) => ({
  changeId: randomUUID(),
  baseRevision: 0,
  command: { type: 'card.edit' as const, cardId, fields: { text: { zh: '', en } } },
});

const codesOf = async (calls: readonly Promise<unknown>[]) =>
  Promise.all(calls.map(async call => (await problemFrom(call)).code));

describe('from the gallery to a published standard', () => {
  test('a template is chosen, drawn on, looked back at, named and published', async () => {
    const { blueprints } = analyst.client;
    const templates = await blueprints.templates.query();
    expect(templates.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['aftersales', 'sales', 'recovery', 'testDrive', 'delivery']),
    );
    const shown = await blueprints.template.query({ templateId: 'recovery' });
    const from = { template: 'recovery' };
    const { blueprintId } = await blueprints.create.mutate({
      ...drawing,
      service: 'recovery',
      kind: 'standard',
      dealerId: null,
      from,
    });
    const [cardId = ''] = Object.keys(shown.records.card);
    await blueprints.push.mutate({ blueprintId, changes: [editOf(cardId, 'one'), editOf(cardId, 'two')] });

    const history = await blueprints.history.query({ blueprintId });
    expect(history.changes.map(({ revision, actorName }) => [revision, actorName])).toEqual([
      [2, '许静怡'],
      [1, '许静怡'],
    ]);
    const then = await blueprints.at.query({ blueprintId, revision: 1 });
    expect(then.records.card[cardId]?.text.en).toBe('one');
    await blueprints.nameVersion.mutate({ blueprintId, revision: 1, name });
    expect(await blueprints.publish.mutate({ blueprintId, revision: 2, name })).toMatchObject({ number: 1 });
    const versions = await blueprints.versions.query({ blueprintId });
    expect(versions.map(({ revision, number }) => [revision, number])).toEqual([
      [2, 1],
      [1, null],
    ]);
    // A dealer reads a standard and its past.
    expect(await manager.client.blueprints.versions.query({ blueprintId })).toEqual(versions);
  });

  test('a revision that never was is said to be unknown', async () => {
    const wish = { blueprintId: standardId, revision: 999 };
    const { blueprints } = analyst.client;
    expect(
      await codesOf([
        blueprints.at.query(wish),
        blueprints.nameVersion.mutate({ ...wish, name }),
        blueprints.publish.mutate({ ...wish, name }),
        blueprints.template.query({ templateId: 'nothing' }),
      ]),
    ).toEqual(['revisionUnknown', 'revisionUnknown', 'revisionUnknown', 'templateUnknown']);
  });
});

describe('who may', () => {
  test('publish a standard: not the dealer', async () => {
    const wish = { blueprintId: standardId, revision: 5, name };
    const calls = [manager, staff].map(({ client }) => client.blueprints.publish.mutate(wish));
    expect(await codesOf(calls)).toEqual(['notAllowed', 'notAllowed']);
    const opened = await consultant.client.blueprints.open.query({ blueprintId: standardId });
    expect(opened.may).toMatchObject({ edit: true, publish: true });
  });

  test('make what: the dealer the own, the analyst the network’s, the consultant both', async () => {
    const network = { ...drawing, kind: 'asIs' as const, dealerId: null, from: null };
    const own = { ...drawing, kind: 'asIs' as const, dealerId, from: null };
    const made = [
      consultant.client.blueprints.create.mutate(network),
      analyst.client.blueprints.create.mutate(network),
      consultant.client.blueprints.create.mutate(own),
      manager.client.blueprints.create.mutate(own),
    ];
    const ids = (await Promise.all(made)).map(({ blueprintId }) => blueprintId);
    expect(
      await codesOf([
        manager.client.blueprints.create.mutate(network),
        staff.client.blueprints.create.mutate(own),
        analyst.client.blueprints.create.mutate(own),
      ]),
    ).toEqual(['notAllowed', 'notAllowed', 'notAllowed']);
    // The network's own as-is is not for dealers to see; the own one is.
    const [ofNetwork = '', , ofDealer = ''] = ids;
    const listed = (await manager.client.blueprints.list.query()).map(({ id }) => id);
    expect(listed).toContain(ofDealer);
    expect(listed).not.toContain(ofNetwork);
    const open = manager.client.blueprints.open.query({ blueprintId: ofNetwork });
    expect(await problemFrom(open)).toMatchObject({ code: 'notFound' });
  });

  test('take a standard over: who edits the variant', async () => {
    const wish = { blueprintId: variantId, number: 2, baseRevision: 3, decisions: {} };
    const calls = [staff, analyst].map(({ client }) => client.blueprints.adopt.mutate(wish));
    expect(await codesOf(calls)).toEqual(['notAllowed', 'notAllowed']);
  });
});

describe('a new standard arrives at a dealer', () => {
  test('is news, asks about what both changed, and is one change that everybody with the drawing open gets', async () => {
    const { blueprints } = manager.client;
    const news = await blueprints.standardNews.query({ blueprintId: variantId });
    expect(news).toMatchObject({ standardId, base: { number: 1 }, newest: { number: 2 } });
    const { revision } = await blueprints.open.query({ blueprintId: variantId });
    const wish = { blueprintId: variantId, number: 2, baseRevision: revision };
    const asked = await blueprints.adopt.mutate({ ...wish, decisions: {} });
    if (asked.status !== 'undecided') throw new Error(`not asked: ${asked.status}`);
    expect(asked.conflicts.map(({ type, id }) => [type, id])).toEqual([
      ['fields', 'card-first-contact'],
      ['fields', 'card-first-contact'],
    ]);
    const decisions = {
      'fields:card:card-first-contact:text': 'theirs',
      'fields:card:card-first-contact:durationSeconds': 'theirs',
    } as const;
    const adopted = await blueprints.adopt.mutate({ ...wish, decisions });
    expect(adopted).toMatchObject({ status: 'adopted', change: { revision: revision + 1 } });
    const pulled = await blueprints.pull.query({ blueprintId: variantId, sinceRevision: revision });
    expect(pulled.changes).toMatchObject([{ revision: revision + 1, actorName: '周明慧' }]);
    expect(await blueprints.standardNews.query({ blueprintId: variantId })).toBeNull();
  });

  test('what still differs is listed for the dealer and for the network', async () => {
    const own = await manager.client.blueprints.deviations.query({ standardId });
    expect(own.map(({ blueprintId }) => blueprintId)).toEqual([variantId]);
    expect(own[0]?.differences.map(({ kind, place }) => [kind, place.id])).toEqual([
      ['changed', 'card-serve-drinks'],
      ['added', 'card-metro-shuttle'],
      ['added', 'link-metro-shuttle.to-lounge'],
    ]);
    const all = await analyst.client.blueprints.deviations.query({ standardId });
    expect(all).toHaveLength(5);
    expect(all.find(({ blueprintId }) => blueprintId === variantId)).toEqual(own[0]);
  });
});
