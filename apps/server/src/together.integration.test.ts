import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemFrom, type Browser } from './testing/browser.ts';
import { readEvents } from './testing/event-stream.ts';
import { ownVariant } from './testing/own-variant.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let helen: Browser;
let lin: Browser;
let manager: Browser;
let standardId = '';
let variantId = '';

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  lin = await enterAs(server, 'consultant');
  helen = await enterAs(server, 'consultant', 1);
  manager = await enterAs(server, 'dealerManager');
  const [standard] = await lin.client.blueprints.list.query();
  standardId = standard?.id ?? '';
  variantId = await ownVariant(manager);
});
afterAll(() => server.close());

const idOf = async ({ client }: Browser) => (await client.session.me.query())?.person.id ?? '';

const say = ({ client }: Browser, text: string, mentions: string[] = [], threadId: string | null = null) =>
  client.comments.add.mutate({
    blueprintId: variantId,
    commentId: randomUUID(),
    threadId,
    place: threadId === null ? { table: 'card', id: 'c1' } : null,
    text,
    mentions,
  });

describe('a discussion', () => {
  test('calls somebody, who finds it unread, reads it, answers, and settles it', async () => {
    const { threadId } = await say(manager, 'Do we still hand out a paper form? @林知行', [await idOf(lin)]);
    expect(await lin.client.comments.unread.query()).toEqual([
      { blueprintId: variantId, unread: 1, mentions: 1 },
    ]);
    expect(await helen.client.comments.unread.query()).toEqual([
      { blueprintId: variantId, unread: 1, mentions: 0 },
    ]);
    expect(await manager.client.comments.unread.query()).toEqual([]);
    await lin.client.comments.markRead.mutate({ blueprintId: variantId, threadId, number: 99 });
    expect(await lin.client.comments.unread.query()).toEqual([]);
    await say(lin, 'No, since March.', [], threadId);
    await manager.client.comments.resolve.mutate({ blueprintId: variantId, threadId });
    const { threads } = await lin.client.comments.list.query({ blueprintId: variantId });
    expect(threads).toMatchObject([
      {
        id: threadId,
        place: { table: 'card', id: 'c1' },
        comments: [{ number: 1 }, { number: 2 }],
        unread: 0,
      },
    ]);
    expect(threads[0]?.resolved?.by).toBe((await manager.client.session.me.query())?.person.name);
  });

  test('may call the people of the dealer and of the network, and no shopper', async () => {
    const { people } = await manager.client.comments.list.query({ blueprintId: variantId });
    const roles = new Set(people.map(({ role }) => role));
    expect([...roles].toSorted()).toEqual([
      'administrator',
      'consultant',
      'dealerManager',
      'dealerStaff',
      'oemAnalyst',
    ]);
    const neighbour = await idOf(await enterAs(server, 'dealerManager', 1));
    expect(people.map(({ id }) => id)).not.toContain(neighbour);
    expect(await problemFrom(say(manager, 'come', [neighbour]))).toMatchObject({
      code: 'notFound',
      place: [{ kind: 'person', id: neighbour }],
    });
  });

  test('about a standard is the network’s own', async () => {
    const call = manager.client.comments.list.query({ blueprintId: standardId });
    expect(await problemFrom(call)).toMatchObject({ code: 'notAllowed' });
    expect((await manager.client.blueprints.open.query({ blueprintId: standardId })).may.discuss).toBe(false);
    expect((await lin.client.blueprints.open.query({ blueprintId: standardId })).may.discuss).toBe(true);
  });

  test('takes no text that cannot be kept, and none without words', async () => {
    for (const text of ['   ', 'x'.repeat(4001), 'a\u0000b'])
      expect(await problemFrom(say(lin, text))).toMatchObject({ code: 'badInput' });
  });
});

describe('standing at a blueprint together', () => {
  const here = {
    cursor: { cardId: 'c1', stepId: 's1', laneId: 'l1', x: 0.25, y: 0.5 },
    selection: ['c1'],
    view: {
      centre: { cardId: null, stepId: 's1', laneId: null, x: 1.5, y: -20 },
      width: 900,
      height: 600,
      zoom: 1,
    },
  };
  const stand = async (browser: Browser, sessionId: string, blueprintId = variantId) => {
    const stream = readEvents(browser, 'presence.onChange', { blueprintId, sessionId });
    // What is told before somebody listens is lost.
    expect(await stream.next()).toMatchObject({ data: { kind: 'listening' } });
    return stream;
  };

  test('each hears where the other is, what is said and what is changed, in one stream', async () => {
    const [own, other] = [randomUUID(), randomUUID()];
    const stream = await stand(lin, own);
    await manager.client.presence.send.mutate({ blueprintId: variantId, sessionId: other, ...here });
    expect(await stream.next()).toMatchObject({
      data: {
        kind: 'presence',
        sessionId: other,
        person: { id: await idOf(manager) },
        here,
      },
    });
    await say(manager, 'Look here');
    expect(await stream.next()).toMatchObject({ data: { kind: 'comments' } });
    const { stored, revision } = await manager.client.blueprints.open.query({ blueprintId: variantId });
    const [cardId = ''] = Object.keys(stored.records.card);
    const command = { type: 'card.edit' as const, cardId, fields: { tags: ['together'] } };
    await manager.client.blueprints.push.mutate({
      blueprintId: variantId,
      changes: [{ changeId: 'together-1', baseRevision: revision, command }],
    });
    expect(await stream.next()).toMatchObject({
      id: String(revision + 1),
      data: { kind: 'change', change: { changeId: 'together-1' } },
    });
    await stream.close();
  });

  test('what one tells of oneself does not come back, nor what is told elsewhere; a page that closes has left', async () => {
    const [own, other] = [randomUUID(), randomUUID()];
    const stream = await stand(lin, own);
    const leaving = await stand(helen, other);
    await lin.client.presence.send.mutate({ blueprintId: variantId, sessionId: own, ...here });
    await lin.client.presence.send.mutate({ blueprintId: standardId, sessionId: other, ...here });
    await leaving.close();
    // The page of an earlier test may be told of as left only now.
    let news = await stream.next();
    while (!JSON.stringify(news).includes(own) && !JSON.stringify(news).includes(other))
      news = await stream.next();
    expect(news).toMatchObject({ data: { kind: 'presence', sessionId: other, here: null } });
    await stream.close();
  });

  test('is not for who may not discuss it', async () => {
    const stream = stand(manager, randomUUID(), standardId);
    expect(await problemFrom(stream)).toMatchObject({ code: 'notAllowed' });
  });

  test('ends with the session', async () => {
    const guest = await enterAs(server, 'oemAnalyst');
    const stream = await stand(guest, randomUUID());
    await guest.client.session.signOutEverywhere.mutate();
    await say(manager, 'Is anybody there?');
    expect(await problemFrom(stream.next())).toMatchObject({ code: 'notSignedIn' });
  });
});
