import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { randomInteger, type Random } from '@truthline/kernel';
import type { Browser } from './browser.ts';
import { openPhone, type Phone, type Sent } from './phone.ts';
import { spawnServer, type SpawnedServer } from './spawn-server.ts';
import { enterAs } from './test-server.ts';
import { untilGone } from './until-gone.ts';

/** What a kill is aimed at. */
export const AIMS = ['piece', 'submit'] as const;
export type Aim = (typeof AIMS)[number];

/** What is at the server against what a phone was told is there. */
export type Account = {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** There, and more often than it was sent. */
  readonly doubled: readonly string[];
  /** Files of which a part is there. */
  readonly half: readonly string[];
  /** How many facts were compared. */
  readonly facts: number;
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const filesBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true, recursive: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

/** What of `these` is not in `those`, each as often as it is too many. */
const beyond = (these: readonly string[], those: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const fact of those) left.set(fact, (left.get(fact) ?? 0) + 1);
  return these.filter(fact => {
    const count = left.get(fact) ?? 0;
    left.set(fact, count - 1);
    return count <= 0;
  });
};

/** Every audit a phone has submitted, as facts. */
const factsOfPhone = ({ visits }: Phone): readonly string[] =>
  visits.flatMap(({ id, answers, photos }) => [
    `audit ${id}: final, scored`,
    ...answers.map(({ itemId }) => `answer ${id} ${itemId}`),
    ...['start', 'submit', 'approve', 'finalise'].map(event => `step ${id} ${event}`),
    ...['submit', 'final'].map(cause => `score ${id} ${cause}`),
    ...photos.flatMap(({ file, bytes }) => [`file ${id} ${file.id}`, `bytes ${id} ${sha256(bytes)}`]),
    ...photos.map(({ bytes }) => `shelf ${sha256(bytes)}`),
  ]);

/** The same facts as the server tells them, and its shelf. */
const factsOfServer = async (
  { client, visit }: Browser,
  { visits }: Phone,
  shelf: readonly string[],
): Promise<readonly string[]> => {
  const listed = await client.audits.list.query({});
  const facts = shelf.map(hash => `shelf ${hash}`);
  for (const { id } of visits) {
    const { audit, scorecard } = await client.audits.get.query({ auditId: id });
    const { transitions, scores } = await client.audits.history.query({ auditId: id });
    const files = await client.auditFiles.list.query({ auditId: id });
    const scored = scorecard?.overall == null ? 'not scored' : 'scored';
    for (const entry of listed) if (entry.id === id) facts.push(`audit ${id}: ${audit.status}, ${scored}`);
    facts.push(...audit.answers.map(({ itemId }) => `answer ${id} ${itemId}`));
    facts.push(...transitions.map(({ event }) => `step ${id} ${event}`));
    facts.push(...scores.map(({ cause }) => `score ${id} ${cause}`));
    for (const file of files) {
      const response = await visit(`/files/${file.sha256}`);
      const bytes = sha256(new Uint8Array(await response.arrayBuffer()));
      facts.push(`file ${id} ${file.id}`, `bytes ${id} ${bytes}`);
    }
  }
  return facts;
};

type LaneSettings = {
  /** Where this Truthline keeps its data, and its database unless it is the embedded one. */
  readonly variables: Readonly<Record<'TRUTHLINE_DATA', string> & Partial<Record<'DATABASE_URL', string>>>;
  readonly photosAnAudit: number;
  readonly random: Random;
};

/**
 * A Truthline of its own that is killed again and again while a phone sends photos in pieces and submits audits: at a moment
 * drawn from within a piece or a submit, by how long those have taken so far.
 */
export const openKillLane = ({ variables, photosAnAudit, random }: LaneSettings) => {
  const phone = openPhone(photosAnAudit);
  const filesFolder = join(variables.TRUTHLINE_DATA, 'files');
  /** Milliseconds from one request to the next, a running mean. */
  const took: Record<Sent, number> = { start: 20, announce: 10, piece: 10, submit: 50 };
  /** What was under way when the server was killed, and how often. */
  const hit: Record<Sent, number> = { start: 0, announce: 0, piece: 0, submit: 0 };
  let server: SpawnedServer | null = null;

  const startAgain = async (): Promise<Browser> => {
    server = spawnServer(variables);
    const address = await server.ready;
    if (address === null) throw new Error(server.said().error);
    return enterAs({ address }, 'mysteryShopper');
  };
  const aimAt = (aim: Aim, kill: () => void) => {
    let left = aim === 'submit' ? 1 : 1 + randomInteger(random, 4);
    let last: { readonly what: Sent; readonly at: number } | null = null;
    const strike = () => {
      if (last !== null) hit[last.what] += 1;
      kill();
    };
    return (what: Sent): void => {
      const now = performance.now();
      if (last !== null) took[last.what] = 0.7 * took[last.what] + 0.3 * (now - last.at);
      last = { what, at: now };
      left -= what === aim ? 1 : 0;
      if (left !== 0 || what !== aim) return;
      left = -1;
      const delay = random.next() * took[aim];
      if (delay < 1) strike();
      else setTimeout(strike, delay);
    };
  };
  return {
    hit,
    visits: phone.visits,
    /** One life of the server, from its start to its violent end; `cutPower` ends what else should end with it. */
    live: async (aim: Aim, cutPower: () => void = () => undefined): Promise<void> => {
      const shopper = await startAgain();
      const sent = aimAt(aim, () => {
        server?.signal('SIGKILL');
        cutPower();
      });
      await untilGone(() => phone.carry(shopper, sent));
      const code = await server?.exited;
      if (code !== null) throw new Error(`the server ended by itself with ${code}: ${server?.said().error}`);
    },
    /** Lets the phone send what is left, and holds what is there against what it was told. */
    settle: async (): Promise<Account> => {
      const shopper = await startAgain();
      const waits = () => phone.visits.some(({ submitted }) => !submitted);
      while (waits()) await phone.carry(shopper, () => undefined);
      const shelved = await Promise.all(
        (await filesBelow(filesFolder)).map(async file => ({
          name: file.slice(-64),
          hash: sha256(await readFile(file)),
        })),
      );
      const told = factsOfPhone(phone);
      const found = await factsOfServer(
        shopper,
        phone,
        shelved.map(({ hash }) => hash),
      );
      return {
        lost: [...phone.lost, ...beyond(told, found)],
        doubled: beyond(found, told),
        half: [
          ...shelved.filter(({ name, hash }) => name !== hash).map(({ name }) => name),
          ...(await filesBelow(`${filesFolder}.incoming`)),
        ],
        facts: told.length,
      };
    },
    stop: async (): Promise<void> => {
      server?.signal('SIGKILL');
      await server?.exited;
    },
  };
};
export type KillLane = ReturnType<typeof openKillLane>;
