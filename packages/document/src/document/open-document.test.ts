import { countingIdSource } from '@truthline/kernel';
import { describe, expect, test } from 'vitest';
import { startSimulatedServer } from '../testing/simulated-server.ts';
import { command, sketch } from '../testing/triple.ts';
import { openDocument } from './open-document.ts';
import { memoryOutbox, type Outbox } from './outbox.ts';
import { memoryRefusalShelf, type RefusalShelf } from './refusal-shelf.ts';

const edit = (en: string, cardId = 'customer-s1-1') =>
  command({ type: 'card.edit', cardId, fields: { text: { zh: '', en } } });

const open = (name = 'c', outbox: Outbox = memoryOutbox(), readOnly = false) =>
  openDocument({ blueprint: sketch, revision: 0, ids: countingIdSource(name), outbox, readOnly });

const opened = async (name = 'c', outbox: Outbox = memoryOutbox()) => {
  const document = open(name, outbox);
  await document.opened;
  return document;
};

/** When the outbox has written what it was given. */
const written = () => new Promise<void>(resolve => void setImmediate(resolve));

describe('what a screen is told', () => {
  test('saved only when the server has committed everything (S5)', async () => {
    const server = startSimulatedServer(sketch);
    const document = open();
    expect(document.state().saveState).toBe('saving');
    await document.opened;
    expect(document.state().saveState).toBe('saved');
    document.execute(edit('one'));
    expect(document.state()).toMatchObject({ saveState: 'saving', pendingCount: 1 });
    const requests = document.nextPush();
    expect(document.state().saveState).toBe('saving');
    document.connectionLost();
    expect(document.state().saveState).toBe('offline');
    document.connectionBack();
    document.pushed(server.push(requests, 'ada'));
    expect(document.state()).toMatchObject({ saveState: 'saved', pendingCount: 0, confirmedRevision: 1 });
  });

  test('the state is one object until something changes, and listeners hear of each change once', async () => {
    const document = await opened();
    let heard = 0;
    const leave = document.subscribe(() => (heard += 1));
    const before = document.state();
    expect(document.state()).toBe(before);
    document.execute(edit('one'));
    expect(heard).toBe(1);
    expect(document.state()).not.toBe(before);
    leave();
    document.execute(edit('two'));
    expect(heard).toBe(1);
  });

  test('a refused command and one that changes nothing leave no trace (H1)', async () => {
    const document = await opened();
    const before = document.state();
    expect(document.execute(edit('x', 'gone'))).toMatchObject({ ok: false });
    document.execute(edit('one'));
    document.undo();
    const undone = document.state();
    expect(document.execute(edit(before.blueprint.card['customer-s1-1']?.text.en ?? ''))).toMatchObject({
      ok: true,
    });
    expect(undone.redoLabel).toBe('card.edit');
  });

  test('read-only: every edit is refused, changes of others arrive', async () => {
    const server = startSimulatedServer(sketch);
    const document = open('r', memoryOutbox(), true);
    await document.opened;
    expect(document.execute(edit('one'))).toEqual({ ok: false, error: { reason: 'readOnly' } });
    const author = await opened('a');
    author.execute(edit('theirs'));
    server.push(author.nextPush(), 'ada');
    document.receive(server.pull(0));
    expect(document.state().blueprint.card['customer-s1-1']?.text.en).toBe('theirs');
  });
});

describe('history', () => {
  test('labels, order, and a new change clears what could be done again (H1, H2)', async () => {
    const document = await opened();
    expect(document.state()).toMatchObject({ undoLabel: null, redoLabel: null });
    document.execute(edit('one'));
    document.execute(command({ type: 'card.remove', cardIds: ['support-s1-1'] }));
    expect(document.state()).toMatchObject({ undoLabel: 'card.remove', redoLabel: null });
    document.undo();
    expect(document.state()).toMatchObject({ undoLabel: 'card.edit', redoLabel: 'card.remove' });
    document.redo();
    document.undo();
    document.execute(edit('two'));
    expect(document.state()).toMatchObject({ undoLabel: 'card.edit', redoLabel: null });
    expect(document.redo()).toEqual({ ok: false, error: { reason: 'nothingToRedo' } });
  });

  test('changes of others never enter it (H3)', async () => {
    const server = startSimulatedServer(sketch);
    const [ada, bo] = [await opened('a'), await opened('b')];
    ada.execute(edit('theirs'));
    server.push(ada.nextPush(), 'ada');
    bo.receive(server.pull(0));
    expect(bo.state().undoLabel).toBeNull();
    expect(bo.undo()).toEqual({ ok: false, error: { reason: 'nothingToUndo' } });
  });

  test('undo is a new change in the log, refused and skipped where others made it impossible (H4, U2)', async () => {
    const server = startSimulatedServer(sketch);
    const [ada, bo] = [await opened('a'), await opened('b')];
    ada.execute(edit('first', 'customer-s3-1'));
    ada.execute(edit('mine'));
    ada.pushed(server.push(ada.nextPush(), 'ada'));
    bo.receive(server.pull(0));
    const theirs = { text: { zh: '他们的', en: 'theirs' } };
    bo.execute(command({ type: 'card.edit', cardId: 'customer-s1-1', fields: theirs }));
    bo.pushed(server.push(bo.nextPush(), 'bo'));
    ada.receive(server.pull(2));

    expect(ada.undo()).toEqual({
      ok: false,
      error: { reason: 'changedSince', table: 'card', id: 'customer-s1-1' },
    });
    expect(ada.undo()).toMatchObject({ ok: true });
    ada.pushed(server.push(ada.nextPush(), 'ada'));
    expect(server.log().map(change => change.command.type)).toEqual([
      'card.edit',
      'card.edit',
      'card.edit',
      'change.revert',
    ]);
    expect(server.blueprint().card['customer-s3-1']).toEqual(sketch.card['customer-s3-1']);
    expect(server.blueprint().card['customer-s1-1']?.text.en).toBe('theirs');
  });

  test('an undo not sent yet takes back what its change does on the newer blueprint (H5)', async () => {
    const server = startSimulatedServer(sketch);
    const [ada, bo] = [await opened('a'), await opened('b')];
    ada.execute(edit('mine'));
    ada.undo();
    bo.execute(edit('theirs'));
    bo.pushed(server.push(bo.nextPush(), 'bo'));
    ada.receive(server.pull(0));
    expect(ada.state().blueprint.card['customer-s1-1']?.text.en).toBe('theirs');
    ada.pushed(server.push(ada.nextPush(), 'ada'));
    expect(server.blueprint().card['customer-s1-1']?.text.en).toBe('theirs');
  });
});

describe('refusals', () => {
  test('a pending change others made impossible is dropped and listed until dismissed (S4)', async () => {
    const server = startSimulatedServer(sketch);
    const [ada, bo] = [await opened('a'), await opened('b')];
    ada.execute(command({ type: 'card.remove', cardIds: ['customer-s1-1'] }));
    ada.pushed(server.push(ada.nextPush(), 'ada'));
    bo.execute(edit('kept', 'customer-s3-1'));
    bo.execute(edit('lost'));
    bo.receive(server.pull(0));
    expect(bo.state()).toMatchObject({ pendingCount: 1, undoLabel: 'card.edit' });
    expect(bo.state().refusals).toEqual([
      {
        changeId: 'b2',
        command: edit('lost'),
        refusal: { reason: 'recordGone', table: 'card', id: 'customer-s1-1' },
        subjects: [
          {
            table: 'card',
            id: 'customer-s1-1',
            title: sketch.card['customer-s1-1']?.text,
            card: sketch.card['customer-s1-1'],
          },
        ],
      },
    ]);
    bo.dismissRefusal('b2');
    expect(bo.state().refusals).toEqual([]);
    expect(bo.state().blueprint.card['customer-s3-1']?.text.en).toBe('kept');
  });

  test('one the server may already have waits for the server, and is not listed before (S4)', async () => {
    const server = startSimulatedServer(sketch);
    const [ada, bo] = [await opened('a'), await opened('b')];
    bo.execute(edit('sent'));
    const requests = bo.nextPush();
    ada.execute(command({ type: 'card.remove', cardIds: ['customer-s1-1'] }));
    ada.pushed(server.push(ada.nextPush(), 'ada'));
    bo.receive(server.pull(0));
    expect(bo.state()).toMatchObject({ pendingCount: 1, refusals: [], saveState: 'saving' });
    bo.pushed(server.push(requests, 'bo'));
    expect(bo.state()).toMatchObject({ pendingCount: 0, saveState: 'saved' });
    expect(bo.state().refusals).toHaveLength(1);
  });
});

test('what builds on a change the server may have waits with it (S4)', async () => {
  const server = startSimulatedServer(sketch);
  const [ada, bo] = [await opened('a'), await opened('b')];
  const send = (document: typeof ada, name: string) =>
    document.pushed(server.push(document.nextPush(), name));
  bo.execute(
    command({ type: 'card.add', card: { ...sketch.card['support-s1-1'], id: 'new', stepId: 's2' } }),
  );
  const onItsWay = bo.nextPush();
  bo.execute(edit('built on it', 'new'));

  ada.execute(command({ type: 'lane.remove', laneId: 'support', cards: 'remove' }));
  send(ada, 'ada');
  bo.receive(server.pull(0));
  expect(bo.state()).toMatchObject({ pendingCount: 2, refusals: [] });
  expect(bo.state().blueprint.card['new']).toBeUndefined();

  ada.undo();
  send(ada, 'ada');
  bo.pushed(server.push(onItsWay, 'bo'));
  bo.receive(server.pull(1));
  expect(bo.state().blueprint.card['new']?.text.en).toBe('built on it');
  send(bo, 'bo');
  expect(bo.state()).toMatchObject({ saveState: 'saved', refusals: [] });
  expect(server.blueprint()).toEqual(bo.state().blueprint);
});

test('a change refused and, by a push that was slow on its way, committed after all is no refusal (S4)', async () => {
  const server = startSimulatedServer(sketch);
  const [ada, bo] = [await opened('a'), await opened('b')];
  bo.execute(edit('slow'));
  const slow = bo.nextPush();
  ada.execute(command({ type: 'card.remove', cardIds: ['customer-s1-1'] }));
  ada.pushed(server.push(ada.nextPush(), 'ada'));
  bo.pushed(server.push(slow, 'bo'));
  bo.receive(server.pull(0));
  expect(bo.state().refusals).toHaveLength(1);
  ada.undo();
  ada.pushed(server.push(ada.nextPush(), 'ada'));
  server.push(slow, 'bo');
  bo.receive(server.pull(1));
  expect(bo.state()).toMatchObject({ refusals: [], saveState: 'saved' });
  expect(bo.state().blueprint.card['customer-s1-1']?.text.en).toBe('slow');
});

describe('the outbox', () => {
  test('a change survives a crash and is pushed by the next visit, once (S3)', async () => {
    const server = startSimulatedServer(sketch);
    const outbox = memoryOutbox();
    const first = await opened('a', outbox);
    first.execute(edit('one'));
    await written();
    server.push(first.nextPush(), 'ada');
    // The answer never arrived. The next visit does not know, and asks again.
    const second = openDocument({
      blueprint: server.blueprint(),
      revision: server.revision(),
      ids: countingIdSource('a2-'),
      outbox,
    });
    await second.opened;
    expect(second.state()).toMatchObject({ pendingCount: 1, saveState: 'saving' });
    second.pushed(server.push(second.nextPush(), 'ada'));
    expect(second.state()).toMatchObject({ pendingCount: 0, saveState: 'saved', diverged: false });
    expect(server.log()).toHaveLength(1);
    await written();
    expect(await outbox.load()).toEqual([]);
  });

  test('what an earlier visit left comes before what is edited while it is read (S3)', async () => {
    const outbox = memoryOutbox();
    await outbox.put({ changeId: 'old', baseRevision: 0, command: edit('earlier') });
    const document = open('a', outbox);
    document.execute(edit('later'));
    expect(document.nextPush()).toEqual([]);
    await document.opened;
    expect(document.state().blueprint.card['customer-s1-1']?.text.en).toBe('later');
    expect(document.nextPush().map(request => request.changeId)).toEqual(['old', 'a1']);
  });

  test('what cannot be written down is said, and written with the next change (S3)', async () => {
    const kept = memoryOutbox();
    let full = true;
    const outbox: Outbox = {
      ...kept,
      put: request => (full ? Promise.reject(new Error('quota')) : kept.put(request)),
    };
    const document = await opened('a', outbox);
    document.execute(edit('one'));
    await written();
    expect(document.state().outboxFailed).toBe(true);
    full = false;
    document.execute(edit('two'));
    await written();
    expect(document.state().outboxFailed).toBe(false);
    expect((await kept.load()).map(request => request.changeId)).toEqual(['a1', 'a2']);
  });

  test('offline, what is on its way into it is not said to be kept, and it is told when it is (S3)', async () => {
    const kept = memoryOutbox();
    const arrival = Promise.withResolvers<void>();
    const outbox: Outbox = { ...kept, put: async request => arrival.promise.then(() => kept.put(request)) };
    const document = await opened('a', outbox);
    document.connectionLost();
    document.execute(edit('one'));
    expect(document.state()).toMatchObject({ pendingCount: 1, keeping: true });
    const told: boolean[] = [];
    document.subscribe(() => told.push(document.state().keeping));
    arrival.resolve();
    await written();
    expect(told).toEqual([false]);
    expect(await kept.load()).toHaveLength(1);
  });

  test('one that cannot be read is said, and the document still works', async () => {
    const outbox: Outbox = { ...memoryOutbox(), load: () => Promise.reject(new Error('corrupt')) };
    const document = await opened('a', outbox);
    expect(document.state().outboxFailed).toBe(true);
    expect(document.execute(edit('one'))).toMatchObject({ ok: true });
    expect(document.nextPush()).toHaveLength(1);
  });
});

test('what was refused at once may be set aside: it lies on the shelf and is listed like any other (S4)', async () => {
  const shelf = memoryRefusalShelf();
  const ids = countingIdSource('a');
  const document = openDocument({
    blueprint: sketch,
    revision: 0,
    ids,
    outbox: memoryOutbox(),
    refusals: shelf,
  });
  await document.opened;
  const refusal = { reason: 'changedSince', table: 'card', id: 'customer-s1-1' } as const;
  document.setAside(edit('mine'), refusal);
  expect(document.state()).toMatchObject({ pendingCount: 0, saveState: 'saved', undoLabel: null });
  expect(document.state().refusals).toMatchObject([{ command: edit('mine'), refusal }]);
  await written();
  expect(await shelf.load()).toEqual(document.state().refusals);
  document.dismissRefusal('a1');
  await written();
  expect(await shelf.load()).toEqual([]);
});

describe('the shelf of refusals', () => {
  /** A document whose change to a card was refused because someone removed the card. */
  const refusedOne = async (outbox: Outbox, refusals: RefusalShelf) => {
    const server = startSimulatedServer(sketch);
    const ada = await opened('a');
    ada.execute(command({ type: 'card.remove', cardIds: ['customer-s1-1'] }));
    server.push(ada.nextPush(), 'ada');
    const source = { blueprint: sketch, revision: 0, outbox, refusals };
    const bo = openDocument({ ...source, ids: countingIdSource('b') });
    await bo.opened;
    bo.execute(edit('lost'));
    bo.pushed(server.push(bo.nextPush(), 'bo'));
    await written();
    const reopen = async () => {
      const again = openDocument({
        ...source,
        blueprint: server.blueprint(),
        revision: server.revision(),
        ids: countingIdSource('c'),
      });
      await again.opened;
      return again;
    };
    return { server, bo, reopen };
  };

  test('a refusal nobody has seen is listed by the next visit, until it is dismissed (S4)', async () => {
    const [outbox, shelf] = [memoryOutbox(), memoryRefusalShelf()];
    const { bo, reopen } = await refusedOne(outbox, shelf);
    expect(await outbox.load()).toEqual([]);
    const second = await reopen();
    expect(second.state()).toMatchObject({ refusals: bo.state().refusals, pendingCount: 0 });
    expect(second.state().refusals).toMatchObject([{ changeId: 'b1', refusal: { reason: 'recordGone' } }]);
    second.dismissRefusal('b1');
    await written();
    expect((await reopen()).state().refusals).toEqual([]);
  });

  test('one that cannot be shelved stays in the outbox, and the next visit hears of it again, once (S4)', async () => {
    const [outbox, shelf] = [memoryOutbox(), memoryRefusalShelf()];
    const { server, reopen } = await refusedOne(outbox, {
      ...shelf,
      put: () => Promise.reject(new Error('quota')),
    });
    expect((await outbox.load()).map(request => request.changeId)).toEqual(['b1']);
    const again = await reopen();
    expect(again.state()).toMatchObject({ pendingCount: 1, refusals: [] });
    again.pushed(server.push(again.nextPush(), 'bo'));
    expect(again.state().refusals).toHaveLength(1);
  });

  test('a crash between shelf and outbox lists the refusal once (S4)', async () => {
    const [outbox, shelf] = [memoryOutbox(), memoryRefusalShelf()];
    const { server, reopen } = await refusedOne({ ...outbox, remove: async () => undefined }, shelf);
    const again = await reopen();
    again.pushed(server.push(again.nextPush(), 'bo'));
    expect(again.state().refusals).toHaveLength(1);
  });

  test('one that cannot be read is said (S3)', async () => {
    const document = openDocument({
      blueprint: sketch,
      revision: 0,
      ids: countingIdSource('a'),
      outbox: memoryOutbox(),
      refusals: { ...memoryRefusalShelf(), load: () => Promise.reject(new Error('corrupt')) },
    });
    await document.opened;
    expect(document.state().outboxFailed).toBe(true);
  });
});

describe('order', () => {
  test('changes that come early wait for those before them (S1)', async () => {
    const server = startSimulatedServer(sketch);
    const [ada, bo] = [await opened('a'), await opened('b')];
    for (const text of ['one', 'two', 'three']) ada.execute(edit(text));
    server.push(ada.nextPush(), 'ada');
    const [one, two, three] = server.pull(0);
    if (one === undefined || two === undefined || three === undefined) throw new Error('log too short');
    bo.receive([three]);
    expect(bo.state()).toMatchObject({ confirmedRevision: 0, behind: true });
    bo.receive([two, two]);
    expect(bo.state()).toMatchObject({ confirmedRevision: 0, behind: true });
    bo.receive([one]);
    expect(bo.state()).toMatchObject({ confirmedRevision: 3, behind: false });
    expect(bo.state().blueprint.card['customer-s1-1']?.text.en).toBe('three');
    bo.receive([two]);
    expect(bo.state()).toMatchObject({ confirmedRevision: 3, behind: false });
  });

  test('an own change may come through the stream before the answer to its push, or after (S2)', async () => {
    for (const streamFirst of [true, false]) {
      const server = startSimulatedServer(sketch);
      const document = await opened('a');
      document.execute(edit('one'));
      const outcomes = server.push(document.nextPush(), 'ada');
      const shown = document.state().blueprint;
      if (streamFirst) document.receive(server.pull(0));
      document.pushed(outcomes);
      if (!streamFirst) document.receive(server.pull(0));
      expect(document.state()).toMatchObject({ saveState: 'saved', confirmedRevision: 1 });
      // Nothing on the screen has changed, so no object has.
      expect(document.state().blueprint).toBe(shown);
    }
  });

  test('a log that is not the one followed is noticed (S6)', async () => {
    const document = openDocument({
      blueprint: sketch,
      revision: 7,
      ids: countingIdSource('a'),
      outbox: memoryOutbox(),
    });
    await document.opened;
    document.execute(edit('one'));
    // Restored from a backup, the server is back at revision 0.
    document.pushed(startSimulatedServer(sketch).push(document.nextPush(), 'ada'));
    expect(document.state().diverged).toBe(true);
  });

  test('a remote change re-creates its own records and no others (C4)', async () => {
    const server = startSimulatedServer(sketch);
    const [ada, bo] = [await opened('a'), await opened('b')];
    bo.execute(edit('mine', 'customer-s3-1'));
    bo.execute(edit('also mine', 'support-s1-1'));
    const before = bo.state().blueprint;
    ada.execute(edit('theirs'));
    server.push(ada.nextPush(), 'ada');
    bo.receive(server.pull(0));
    const { blueprint } = bo.state();
    const renewed = Object.keys(blueprint.card).filter(id => blueprint.card[id] !== before.card[id]);
    expect(renewed).toEqual(['customer-s1-1']);
    expect([blueprint.link, blueprint.moment, blueprint.step]).toEqual([
      before.link,
      before.moment,
      before.step,
    ]);
    expect(blueprint.link).toBe(before.link);
  });
});
