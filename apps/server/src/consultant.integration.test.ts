import { saveMembership, systemScope } from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, problemFrom, type Browser } from './testing/browser.ts';
import { readEvents } from './testing/event-stream.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

type Push = Parameters<Browser['client']['blueprints']['push']['mutate']>[0]['changes'][number];
type Command = Push['command'];

let server: TestServer;
let consultant: Browser;
let colleague: Browser;
let blueprintId = '';

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  consultant = await enterAs(server, 'consultant');
  colleague = await enterAs(server, 'consultant', 1);
  const found = (await consultant.client.blueprints.list.query()).find(
    ({ kind, service }) => kind === 'standard' && service === 'aftersales',
  );
  blueprintId = found?.id ?? '';
});
afterAll(() => server.close());

const open = (browser: Browser) => browser.client.blueprints.open.query({ blueprintId });

const push = (browser: Browser, changes: Push[]) =>
  browser.client.blueprints.push.mutate({ blueprintId, changes });

/** A command that gives some card another English text. */
const retitle = async (text: string): Promise<Command> => {
  const { stored } = await open(consultant);
  const [card] = Object.values(stored.records.card);
  if (card === undefined) throw new Error('a standard without cards');
  return { type: 'card.edit', cardId: card.id, fields: { text: { ...card.text, en: text } } };
};

const change = (changeId: string, baseRevision: number, command: Command): Push => ({
  changeId,
  baseRevision,
  command,
});

describe('a consultant at a blueprint', () => {
  test('opens the after-sales standard with its five stages, all lane kinds and its moments', async () => {
    const { stored, may, kind } = await open(consultant);
    const { stage, lane, moment, failurePoint, waitPoint, link } = stored.records;
    expect({ kind, may }).toEqual({ kind: 'standard', may: { edit: true, publish: true, discuss: true } });
    expect(Object.keys(stage)).toHaveLength(5);
    expect(new Set(Object.values(lane).map(({ kind }) => kind)).size).toBe(5);
    expect(Object.keys(moment)).toHaveLength(46);
    for (const table of [failurePoint, waitPoint, link]) expect(Object.keys(table).length).toBeGreaterThan(0);
  });

  test('moves a card: committed, in the log, in the snapshot, in the trail', async () => {
    const before = await open(consultant);
    const cards = Object.values(before.stored.records.card);
    const card = cards[0];
    const step = Object.values(before.stored.records.step).at(-1);
    if (card === undefined || step === undefined) throw new Error('nothing to move');
    const command: Command = {
      type: 'card.move',
      cardId: card.id,
      laneId: card.laneId,
      stepId: step.id,
      before: null,
    };
    const [outcome] = await push(consultant, [change('move-1', before.revision, command)]);
    expect(outcome).toMatchObject({ status: 'committed', change: { revision: before.revision + 1 } });

    const after = await open(colleague);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.stored.records.card[card.id]?.stepId).toBe(step.id);
    const { changes } = await colleague.client.blueprints.pull.query({
      blueprintId,
      sinceRevision: before.revision,
    });
    expect(changes).toMatchObject([{ changeId: 'move-1', actorName: '林知行', command }]);
    const administrator = await enterAs(server, 'administrator');
    const trail = await administrator.client.trail.list.query({});
    expect(trail.entries[0]).toMatchObject({
      action: 'blueprint.change',
      actorName: '林知行',
      subject: { kind: 'blueprint', id: blueprintId },
    });
  });

  test('the same change sent twice, or twice at once, is one change with one answer', async () => {
    const { revision } = await open(consultant);
    const repeated = change('again-1', revision, await retitle('once'));
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => push(consultant, [repeated])));
    const later = await push(consultant, [repeated]);
    for (const answer of [...others, later]) expect(answer).toEqual(first);
    expect((await open(consultant)).revision).toBe(revision + 1);
  });

  test('two people pushing at once get revisions without a gap, and both see the same end', async () => {
    const { revision } = await open(consultant);
    const commands = await Promise.all(Array.from({ length: 12 }, (_, index) => retitle(`round ${index}`)));
    await Promise.all(
      commands.map((command, index) =>
        push(index % 2 === 0 ? consultant : colleague, [change(`race-${index}`, revision, command)]),
      ),
    );
    const { changes } = await consultant.client.blueprints.pull.query({
      blueprintId,
      sinceRevision: revision,
    });
    expect(changes.map(made => made.revision)).toEqual(commands.map((_, index) => revision + 1 + index));
    expect((await open(consultant)).stored).toEqual((await open(colleague)).stored);
  });

  test('a command that cannot be carried out is refused with its reason and changes nothing', async () => {
    const { revision, stored } = await open(consultant);
    const gone: Command = { type: 'card.remove', cardIds: ['no-such-card'] };
    const fine = await retitle('after the refusal');
    const outcomes = await push(consultant, [
      change('refused-1', revision, gone),
      change('fine-1', revision, fine),
    ]);
    expect(outcomes).toMatchObject([
      { status: 'refused', refusal: { reason: 'recordGone', table: 'card', id: 'no-such-card' } },
      { status: 'committed', change: { revision: revision + 1 } },
    ]);
    expect(Object.keys((await open(consultant)).stored.records.card)).toHaveLength(
      Object.keys(stored.records.card).length,
    );
  });

  test('whoever may read but not edit is told so, and the drawing says it too', async () => {
    const staff = await enterAs(server, 'dealerStaff');
    expect((await open(staff)).may).toMatchObject({ edit: false, publish: false });
    const { revision } = await open(consultant);
    const refusal = await problemFrom(push(staff, [change('not-mine', revision, await retitle('mine now'))]));
    expect(refusal).toMatchObject({ code: 'notAllowed', messageKey: 'problem.notAllowed' });
    expect((await open(consultant)).revision).toBe(revision);
  });

  test('a text no database can hold is refused as an input, in a change as anywhere', async () => {
    const { revision } = await open(consultant);
    for (const text of ['nul \u0000', 'half \ud83d']) {
      const refusal = problemFrom(push(consultant, [change('unkept-1', revision, await retitle(text))]));
      expect(await refusal).toMatchObject({ code: 'badInput' });
    }
    const whole = change('whole-1', revision, await retitle('whole 😀 and a typed \\u0000'));
    expect(await push(consultant, [whole])).toMatchObject([{ status: 'committed' }]);
    const administrator = await enterAs(server, 'administrator');
    const invite = administrator.client.people.invite.mutate({
      name: 'nul \u0000',
      email: 'nul@example.com',
      role: 'oemAnalyst',
      dealerIds: 'all',
      locale: 'en',
    });
    expect(await problemFrom(invite)).toMatchObject({ code: 'badInput' });
  });

  test('nobody signed in reads nothing', async () => {
    expect(await problemFrom(open(openBrowser(server.address)))).toMatchObject({ code: 'notSignedIn' });
  });
});

describe('a second browser', () => {
  test('hears of a change without asking, and after a break misses none', async () => {
    const { revision } = await open(colleague);
    const first = readEvents(colleague, 'blueprints.onChange', { blueprintId, lastEventId: revision });
    await first.opened;
    await push(consultant, [change('heard-1', revision, await retitle('heard'))]);
    expect(await first.next()).toMatchObject({ id: String(revision + 1), data: { changeId: 'heard-1' } });
    await first.close();

    await push(consultant, [
      change('missed-1', revision + 1, await retitle('missed one')),
      change('missed-2', revision + 2, await retitle('missed two')),
    ]);
    const second = readEvents(colleague, 'blueprints.onChange', { blueprintId, lastEventId: revision + 1 });
    expect([await second.next(), await second.next()].map(event => event.id)).toEqual([
      String(revision + 2),
      String(revision + 3),
    ]);
    await push(consultant, [change('live-again', revision + 3, await retitle('live again'))]);
    expect(await second.next()).toMatchObject({ id: String(revision + 4) });
    await second.close();
  });

  test('is told once of each change, however many it follows', async () => {
    const { revision } = await open(colleague);
    const stream = readEvents(colleague, 'blueprints.onChange', { blueprintId, lastEventId: revision });
    await stream.opened;
    for (let count = 0; count < 5; count += 1)
      await push(consultant, [change(`many-${count}`, revision + count, await retitle(`many ${count}`))]);
    const heard: string[] = [];
    for (let count = 0; count < 5; count += 1) heard.push((await stream.next()).id);
    expect(heard).toEqual([1, 2, 3, 4, 5].map(step => String(revision + step)));
    await stream.close();
  });
});

describe('an event stream that is open', () => {
  /** The first refusal a stream ends with, after a change that it must not tell of. */
  const endOf = async (browser: Browser, before: () => Promise<unknown>) => {
    const { revision } = await open(consultant);
    const stream = readEvents(browser, 'blueprints.onChange', { blueprintId, lastEventId: revision });
    await stream.opened;
    await push(consultant, [change(`told-${revision}`, revision, await retitle('still told'))]);
    expect(await stream.next()).toMatchObject({ id: String(revision + 1) });
    await before();
    await push(consultant, [change(`secret-${revision}`, revision + 1, await retitle('no longer told'))]);
    return problemFrom(stream.next());
  };

  test('ends when the person signs out everywhere', async () => {
    const staff = await enterAs(server, 'dealerStaff');
    const elsewhere = await enterAs(server, 'dealerStaff');
    const problem = await endOf(staff, () => elsewhere.client.session.signOutEverywhere.mutate());
    expect(problem).toMatchObject({ code: 'notSignedIn' });
  });

  test('ends when the person may read the drawing no longer', async () => {
    const staff = await enterAs(server, 'dealerStaff');
    const me = await staff.client.session.me.query();
    if (me === null) throw new Error('not signed in');
    const problem = await endOf(staff, () =>
      server.database.store.within(systemScope(me.network.id), tx =>
        saveMembership(tx, me.person.id, { role: 'mysteryShopper', dealerIds: 'all' }),
      ),
    );
    expect(problem).toMatchObject({ code: 'notAllowed' });
  });
});
