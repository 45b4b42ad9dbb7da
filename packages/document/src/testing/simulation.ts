import { diffBlueprints, isEmptyDiff, type Blueprint } from '@truthline/blueprint';
import { countingIdSource, randomInteger, seededRandom, type IdSource, type Random } from '@truthline/kernel';
import type { BlueprintDocument } from '../document/blueprint-document.ts';
import { openDocument } from '../document/open-document.ts';
import { memoryOutbox, type Outbox } from '../document/outbox.ts';
import type { ChangeRequest, CommittedChange, PushOutcome } from '../wire/change.ts';
import { randomCommand } from './random-command.ts';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.ts';

type Message =
  | { readonly to: 'server'; readonly from: Client; readonly requests: readonly ChangeRequest[] }
  | { readonly to: Client; readonly outcomes: readonly PushOutcome[]; readonly life: number }
  | { readonly to: Client; readonly changes: readonly CommittedChange[]; readonly life: number };

type Client = {
  readonly name: string;
  readonly outbox: Outbox;
  readonly ids: IdSource;
  document: BlueprintDocument;
  online: boolean;
  /** Counts crashes: an answer to an earlier life finds nobody. */
  life: number;
  /** Ids of changes whose refusal was shown, in any life. */
  readonly shown: Set<string>;
};

/** What a finished simulation found. Every list should be empty. */
export type Verdict = {
  readonly differing: readonly string[];
  /** Changes that reached an outbox and are neither in the log nor were refused. */
  readonly lost: readonly string[];
  /** Changes that stand in the log more than once. */
  readonly twice: readonly string[];
  /** Changes a screen called saved that the log did not hold at that moment. */
  readonly falselySaved: readonly string[];
  readonly committed: number;
  readonly refused: number;
  readonly crashes: number;
};

const settled = async () => {
  // Outbox and opening work in a few microtasks; no time passes.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/**
 * Three clients edit one blueprint over a network that loses, doubles and reorders messages, go offline and crash
 * (memory lost, outbox kept). Everything follows from the seed.
 */
export const simulate = async (seed: number, start: Blueprint, rounds: number): Promise<Verdict> => {
  const random: Random = seededRandom(seed);
  const server: SimulatedServer = startSimulatedServer(start);
  const chance = (probability: number) => random.next() < probability;
  let inFlight: Message[] = [];
  let crashes = 0;
  const made = new Map<string, string>();
  const kept = new Set<string>();
  const falselySaved: string[] = [];

  /** A crash ends the life of the window: what it still wanted to write is never written. */
  const open = (client: Pick<Client, 'ids' | 'outbox' | 'life'>) => {
    const { outbox, ids, life } = client;
    return openDocument({
      blueprint: server.blueprint(),
      revision: server.revision(),
      ids,
      outbox: {
        load: outbox.load,
        put: async request => {
          if (client.life !== life) return;
          kept.add(request.changeId);
          await outbox.put(request);
        },
        remove: async changeId => {
          if (client.life === life) await outbox.remove(changeId);
        },
      },
    });
  };
  const createClient = (name: string): Client => {
    const counting = countingIdSource(`${name}-`);
    const ids = {
      next: () => {
        const id = counting.next();
        made.set(id, name);
        return id;
      },
    };
    const window = { ids, outbox: memoryOutbox(), life: 0 };
    const client: Client = Object.assign(window, {
      name,
      document: open(window),
      online: true,
      shown: new Set<string>(),
    });
    return client;
  };
  const clients = ['ada', 'bo', 'cy'].map(createClient);

  /** What a person looking at the screen would notice. */
  const watch = (client: Client) => {
    const { saveState, refusals } = client.document.state();
    for (const refused of refusals) client.shown.add(refused.changeId);
    if (saveState !== 'saved') return;
    const log = new Set(server.log().map(change => change.changeId));
    for (const [id, owner] of made) {
      const accounted = log.has(id) || client.shown.has(id) || server.refused.has(id) || !kept.has(id);
      if (owner === client.name && !accounted) falselySaved.push(id);
    }
  };

  const edit = (client: Client) => {
    const { document } = client;
    const dice = random.next();
    if (dice < 0.12) document.undo();
    else if (dice < 0.18) document.redo();
    else document.execute(randomCommand(document.state().blueprint, { random, ids: recordIds }));
  };
  const recordIds = countingIdSource('x');

  const crash = async (client: Client) => {
    // Half of the crashes come before the browser has written anything down.
    if (chance(0.5)) await settled();
    crashes += 1;
    client.life += 1;
    client.document = open(client);
    await settled();
  };

  const deliver = (message: Message) => {
    if (message.to === 'server') {
      const { from } = message;
      const revision = server.revision();
      const outcomes = server.push(message.requests, from.name);
      inFlight.push({ to: from, outcomes, life: from.life });
      const changes = server.pull(revision);
      if (changes.length > 0) {
        for (const client of clients) inFlight.push({ to: client, changes, life: client.life });
      }
    } else if (message.life === message.to.life) {
      if ('outcomes' in message) message.to.document.pushed(message.outcomes);
      else message.to.document.receive(message.changes);
    }
  };

  const push = (client: Client) => {
    const requests = client.document.nextPush();
    if (requests.length === 0) return;
    const sent = chance(0.3) ? requests.slice(0, 1 + randomInteger(random, requests.length)) : requests;
    inFlight.push({ to: 'server', from: client, requests: sent });
  };
  const pull = (client: Client) => {
    const changes = server.pull(client.document.state().confirmedRevision);
    inFlight.push({ to: client, changes, life: client.life });
  };

  const moveMessage = () => {
    const at = randomInteger(random, Math.max(inFlight.length, 1));
    const message = inFlight[at];
    if (message === undefined) return;
    const client = message.to === 'server' ? message.from : message.to;
    if (!client.online) return;
    const doubled = chance(0.15);
    if (!doubled) inFlight = inFlight.toSpliced(at, 1);
    if (!chance(0.15)) deliver(message);
  };

  await settled();
  for (let round = 0; round < rounds; round += 1) {
    const client = clients[randomInteger(random, clients.length)];
    if (client === undefined) continue;
    const dice = random.next();
    if (dice < 0.35) edit(client);
    else if (dice < 0.5) push(client);
    else if (dice < 0.85) moveMessage();
    else if (dice < 0.92) {
      if (client.online) pull(client);
    } else if (dice < 0.97) {
      client.online = !client.online;
      if (client.online) client.document.connectionBack();
      else client.document.connectionLost();
    } else await crash(client);
    if (chance(0.5)) await settled();
    for (const each of clients) watch(each);
  }

  // Everyone comes back; half of what is still on its way arrives late, in any order.
  for (const client of clients) client.online = true;
  for (const message of inFlight.filter(() => chance(0.5)).toReversed()) deliver(message);
  inFlight = [];
  for (let turn = 0; turn < 6; turn += 1) {
    for (const client of clients) {
      await settled();
      client.document.connectionBack();
      client.document.receive(server.pull(client.document.state().confirmedRevision));
      client.document.pushed(server.push(client.document.nextPush(), client.name));
      watch(client);
    }
  }
  await settled();

  const log = server.log().map(change => change.changeId);
  const accounted = new Set([...log, ...server.refused, ...clients.flatMap(client => [...client.shown])]);
  return {
    differing: clients
      .filter(({ document }) => {
        const { blueprint, saveState, behind, diverged } = document.state();
        const same = isEmptyDiff(diffBlueprints(server.blueprint(), blueprint));
        return !same || saveState !== 'saved' || behind || diverged;
      })
      .map(client => client.name),
    lost: [...kept].filter(id => !accounted.has(id)),
    twice: log.filter((id, index) => log.indexOf(id) !== index),
    falselySaved,
    committed: log.length,
    refused: server.refused.size,
    crashes,
  };
};
