import type { Blueprint } from '@truthline/blueprint';
import { countingIdSource, randomInteger, seededRandom } from '@truthline/kernel';
import type { Transport } from '../driver/drive-document.ts';
import type { ChangeRequest, CommittedChange, PushOutcome } from '../wire/change.ts';
import { manualTimers } from './manual-timers.ts';
import { randomCommand } from './random-command.ts';
import { crashClient, createClient, noticeRefusals, type SimulatedClient } from './simulated-client.ts';
import { simulateNetwork } from './simulated-network.ts';
import { mergedTexts } from './replaced-unseen.ts';
import { soundParts, type SimulatedParts } from './simulated-parts.ts';
import { startSimulatedServer } from './simulated-server.ts';
import { falselySavedBy, judge, noneMet, type Faults, type Met } from './verdict.ts';

/** When everything that needs no time has happened: outboxes, openings, answers taken in. */
const settled = () => new Promise<void>(resolve => void setImmediate(resolve));

export type SimulationSettings = {
  readonly seed: number;
  readonly start: Blueprint;
  readonly rounds: number;
  /** Drivers move the documents from the first round on; else pushes and pulls come at random, and drivers only at the end. */
  readonly driven: boolean;
  readonly parts?: SimulatedParts;
};

/**
 * Three clients edit one blueprint over a network that loses, doubles and reorders messages, go offline and crash
 * (memory lost, outbox kept, reopened on the newest snapshot or on one cached earlier). In the end the network is whole
 * again and drivers bring everyone into step. Everything follows from the seed.
 */
export const simulate = async ({
  seed,
  start,
  rounds,
  driven,
  parts = soundParts,
}: SimulationSettings): Promise<{ readonly faults: Faults; readonly met: Met }> => {
  const random = seededRandom(seed);
  const chance = (probability: number) => random.next() < probability;
  const server = startSimulatedServer(start, parts.apply);
  const network = simulateNetwork(random);
  const timers = manualTimers();
  const recordIds = countingIdSource('x');
  const falselySaved = new Set<string>();
  const met: Met = { ...noneMet };
  let networkIsWhole = false;
  const clients = ['ada', 'bo', 'cy'].map(name =>
    createClient(name, parts, { blueprint: start, revision: 0 }),
  );

  const isCommitted = (changeId: string) => server.log().some(change => change.changeId === changeId);

  /** To everyone's stream, as the server's notices do. */
  const broadcast = (changes: readonly CommittedChange[]) => {
    for (const client of clients) {
      const { life } = client;
      network.send(client, () => {
        if (client.life === life) client.document.receive(changes);
      });
    }
  };
  const serve = (client: SimulatedClient, requests: readonly ChangeRequest[]): readonly PushOutcome[] => {
    const revision = server.revision();
    met.askedAgain += requests.filter(({ changeId }) => isCommitted(changeId)).length;
    const outcomes = server.push(requests, client.name);
    const changes = server.pull(revision);
    if (changes.length > 0) broadcast(changes);
    return outcomes;
  };

  const transportOf = (client: SimulatedClient): Transport => {
    const through = async <Answer>(work: () => Answer): Promise<Answer> => {
      if (networkIsWhole) return work();
      if (!client.online) throw new Error('offline');
      return new Promise<Answer>((resolve, reject) => {
        network.ask(client, work, resolve, () => reject(new Error('lost')));
      });
    };
    return {
      push: requests => through(() => serve(client, requests)),
      pull: since => through(() => server.pull(since)),
    };
  };
  const drive = (client: SimulatedClient) => {
    client.driver ??= parts.drive(client.document, transportOf(client), { timers, random });
  };

  /** Without a driver: somebody pushes part of what waits, or pulls, at any time. */
  const pushByHand = (client: SimulatedClient) => {
    const requests = client.document.nextPush();
    if (requests.length === 0) return;
    const sent = chance(0.3) ? requests.slice(0, 1 + randomInteger(random, requests.length)) : requests;
    const { life } = client;
    network.ask(
      client,
      () => serve(client, sent),
      outcomes => {
        if (client.life === life) client.document.pushed(outcomes);
      },
      () => undefined,
    );
  };
  const pullByHand = (client: SimulatedClient) => {
    const { life } = client;
    const changes = server.pull(client.document.state().confirmedRevision);
    network.send(client, () => {
      if (client.life === life) client.document.receive(changes);
    });
  };

  const edit = ({ document }: SimulatedClient) => {
    const dice = random.next();
    if (dice < 0.12) document.undo();
    else if (dice < 0.18) document.redo();
    else document.execute(randomCommand(document.state().blueprint, { random, ids: recordIds }));
  };

  const crash = async (client: SimulatedClient) => {
    // Half of the crashes come before the browser has written anything down.
    if (chance(0.5)) await settled();
    const { confirmedRevision } = client.document.state();
    const revision = chance(0.5) ? server.revision() : randomInteger(random, confirmedRevision + 1);
    crashClient(client, { blueprint: server.at(revision), revision });
    const waiting = await client.outbox.load();
    met.crashes += 1;
    if (waiting.some(({ command }) => command.type === 'change.revert')) met.crashesWithUndo += 1;
    if (waiting.length > 0 && revision < server.revision()) {
      met.oldSnapshots += 1;
      if (waiting.some(({ changeId }) => isCommitted(changeId))) met.oldSnapshotsBeforeOwnCommit += 1;
    }
    if (driven) drive(client);
    await settled();
  };

  const turnConnection = (client: SimulatedClient) => {
    client.online = !client.online;
    if (driven) {
      if (client.online) client.driver?.wake();
    } else if (client.online) client.document.connectionBack();
    else client.document.connectionLost();
  };

  const watch = () => {
    for (const client of clients) {
      noticeRefusals(client);
      for (const id of falselySavedBy(client, server)) falselySaved.add(id);
    }
  };

  if (driven) clients.forEach(drive);
  await settled();
  for (let round = 0; round < rounds; round += 1) {
    const client = clients[randomInteger(random, clients.length)];
    if (client === undefined) continue;
    const dice = random.next();
    if (dice < 0.35) edit(client);
    else if (dice < 0.5 && !driven) pushByHand(client);
    else if (dice < 0.85) network.moveOne();
    else if (dice < 0.92) {
      if (driven) timers.advance(random.next() * 8_000);
      else if (client.online) pullByHand(client);
    } else if (dice < 0.97) turnConnection(client);
    else await crash(client);
    if (chance(0.5)) await settled();
    watch();
  }

  const comeIntoStep = async (turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) {
      // Longer than a request is waited for, and longer than the longest back-off.
      timers.advance(37_000);
      await settled();
      for (const { driver } of clients) driver?.wake();
      await settled();
      watch();
    }
  };
  networkIsWhole = true;
  for (const client of clients) {
    client.online = true;
    drive(client);
  }
  // Half of what is still on its way arrives before everyone is in step, the rest after it.
  network.arriveLate(0.5);
  await comeIntoStep(5);
  network.arriveLate(1);
  network.arriveLate(1);
  await comeIntoStep(3);
  for (const { driver } of clients) driver?.stop();

  met.committed = server.log().length;
  met.mergedTexts = mergedTexts(server);
  met.refused = server.refused.size;
  for (const { shown } of clients)
    for (const id of shown) if (!server.refused.has(id)) met.refusedOnRebase += 1;
  for (const id of server.refused) if (isCommitted(id)) met.committedAfterRefusal += 1;
  const judged = await judge(server, clients);
  return {
    faults: { ...judged, falselySaved: [...falselySaved], stillRunning: timers.waiting().length },
    met,
  };
};
