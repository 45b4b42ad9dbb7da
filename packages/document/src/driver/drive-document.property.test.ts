import { drawBlueprint } from '@truthline/blueprint/testing';
import { countingIdSource, seededRandom, type Random } from '@truthline/kernel';
import { expect, test } from 'vitest';
import { openDocument } from '../document/open-document.ts';
import { memoryOutbox } from '../document/outbox.ts';
import { manualTimers } from '../testing/manual-timers.ts';
import { randomCommand } from '../testing/random-command.ts';
import { startSimulatedServer } from '../testing/simulated-server.ts';
import { driveDocument, type Transport } from './drive-document.ts';

const start = drawBlueprint({
  steps: ['Book', 'Arrive'],
  lanes: [
    ['customer', [['Call'], ['Park']]],
    ['frontstage', [['Answer'], ['Greet']]],
  ],
});

const settled = () => new Promise<void>(resolve => void setImmediate(resolve));

/** Requests fail before or after the server has done its work, or are never answered, while `bad` says so. */
const badTransport = (random: Random, inner: Transport, bad: () => boolean): Transport => {
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    const dice = bad() ? random.next() : 1;
    if (dice < 0.2) throw new Error('lost on the way there');
    const answer = await work();
    if (dice < 0.4) throw new Error('lost on the way back');
    if (dice < 0.5) return new Promise<T>(() => undefined);
    return answer;
  };
  return {
    push: requests => through(() => inner.push(requests)),
    pull: since => through(() => inner.pull(since)),
  };
};

const run = async (seed: number) => {
  const random = seededRandom(seed);
  const server = startSimulatedServer(start);
  const timers = manualTimers();
  const recordIds = countingIdSource('x');
  let bad = true;
  const clients = ['ada', 'bo', 'cy'].map(name => {
    const document = openDocument({
      blueprint: start,
      revision: 0,
      ids: countingIdSource(`${name}-`),
      outbox: memoryOutbox(),
    });
    const plain: Transport = {
      push: async requests => server.push(requests, name),
      pull: async since => server.pull(since),
    };
    const driver = driveDocument(
      document,
      badTransport(random, plain, () => bad),
      { timers, random },
    );
    return { document, driver };
  });
  for (let round = 0; round < 60; round += 1) {
    for (const { document } of clients) {
      if (random.next() < 0.5) {
        document.execute(randomCommand(document.state().blueprint, { random, ids: recordIds }));
      }
      if (random.next() < 0.1) document.undo();
      // The live stream: sometimes it brings the latest change only.
      if (random.next() < 0.3) document.receive(server.log().slice(-1));
    }
    timers.advance(random.next() * 3_000);
    if (random.next() < 0.5) await settled();
  }
  bad = false;
  for (let round = 0; round < 8; round += 1) {
    timers.advance(36_000);
    await settled();
    for (const { driver } of clients) driver.wake();
    await settled();
  }
  for (const { driver } of clients) driver.stop();
  const states = clients.map(({ document }) => document.state());
  return { server, states, waiting: timers.waiting() };
};

test('whatever fails on the way, all documents end as the server is, and nothing keeps running (D6)', async () => {
  let committed = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const { server, states, waiting } = await run(seed);
    for (const state of states) {
      expect(state, `seed ${seed}`).toMatchObject({ saveState: 'saved', pendingCount: 0, behind: false });
      expect(state.blueprint, `seed ${seed}`).toEqual(server.blueprint());
    }
    expect(waiting, `seed ${seed}`).toEqual([]);
    const ids = server.log().map(change => change.changeId);
    expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length);
    committed += ids.length;
  }
  expect(committed).toBeGreaterThan(60 * 20);
});
