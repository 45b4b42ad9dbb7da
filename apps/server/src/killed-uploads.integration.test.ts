import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openTestDatabase, temporaryFolder, type TestDatabase } from '@truthline/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone, type Visit } from './testing/phone.ts';
import { spawnServer, type SpawnedServer } from './testing/spawn-server.ts';
import { enterAs } from './testing/test-server.ts';
import { untilGone } from './testing/until-gone.ts';

/**
 * The server killed at fifty moments (fewer on a busy machine) while phones send photos in pieces and submit audits: whatever was acknowledged is
 * there, nothing is there twice, and no file is there by half. The database outlives it here; that it survives a power cut
 * too is the matter of `killed.integration.test.ts` and of packages/db, embedded/durability.
 */
const LANES = 2;
const KILLS_A_LANE = 25;
/** A machine that is busy with other things gets fewer of them into this time, in milliseconds, but never under the least. */
const PATIENCE = 30_000;
const LEAST_KILLS_A_LANE = 5;

type Lane = {
  readonly variables: Readonly<Record<string, string>>;
  readonly database: TestDatabase;
  readonly filesFolder: string;
  readonly phone: Phone;
  server: SpawnedServer | null;
};

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let lanes: readonly Lane[] = [];

const addressOf = ({ handle: { owner } }: TestDatabase): string => {
  const address = new URL(`postgresql://localhost/${owner.database}`);
  address.username = owner.user;
  address.password = owner.password;
  address.searchParams.set('host', owner.host);
  address.searchParams.set('port', String(owner.port));
  return address.href;
};

beforeAll(async () => {
  temporary = await temporaryFolder();
  lanes = await Promise.all(
    Array.from({ length: LANES }, async (_, at): Promise<Lane> => {
      const database = await openTestDatabase('empty');
      const data = join(temporary.folder, `lane-${at}`);
      return {
        database,
        filesFolder: join(data, 'files'),
        variables: { DATABASE_URL: addressOf(database), TRUTHLINE_DATA: data },
        phone: openPhone(2 + at),
        server: null,
      };
    }),
  );
});
afterAll(async () => {
  for (const { server } of lanes) server?.signal('SIGKILL');
  for (const { server } of lanes) await server?.exited;
  await Promise.all(lanes.map(({ database }) => database.remove()));
  await temporary.remove();
});

const startAgain = async (lane: Lane): Promise<{ readonly address: string }> => {
  lane.server = spawnServer(lane.variables);
  const address = await lane.server.ready;
  if (address === null) throw new Error(lane.server.said().error);
  return { address };
};

/** Kills it in the middle of the `nth` request, a little later each time. */
const killAt = (server: SpawnedServer | null, nth: number, laterMs: number) => {
  let left = nth;
  return () => {
    left -= 1;
    if (left !== 0) return;
    if (laterMs === 0) server?.signal('SIGKILL');
    else setTimeout(() => server?.signal('SIGKILL'), laterMs);
  };
};

const runLane = async (lane: Lane, place: number): Promise<void> => {
  const until = performance.now() + PATIENCE;
  const goesOn = (kill: number) =>
    kill < LEAST_KILLS_A_LANE || (kill < KILLS_A_LANE && performance.now() < until);
  for (let kill = 0; goesOn(kill); kill += 1) {
    const shopper = await enterAs(await startAgain(lane), 'mysteryShopper');
    // Every request of a visit comes to be the last one, at ten distances from its beginning.
    const sent = killAt(lane.server, 1 + ((kill * 5 + place * 3) % 12), (kill * 7) % 10);
    await untilGone(() => lane.phone.carry(shopper, sent));
    expect(await lane.server?.exited).toBeNull();
  }
};

const filesBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true, recursive: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test(`killed up to ${LANES * KILLS_A_LANE} times during uploads and submits: all that was acknowledged is there, once and whole`, async () => {
  await Promise.all(lanes.map(runLane));
  for (const lane of lanes) {
    const shopper = await enterAs(await startAgain(lane), 'mysteryShopper');
    const waits = () => lane.phone.visits.some(({ submitted }) => !submitted);
    while (waits()) await lane.phone.carry(shopper, () => undefined);
    expect(lane.phone.lost).toEqual([]);
    expect(lane.phone.visits.length).toBeGreaterThan(0);

    const check = async ({ id, answers, photos }: Visit) => {
      const { audit, scorecard } = await shopper.client.audits.get.query({ auditId: id });
      expect(audit).toMatchObject({ status: 'final', answers: { length: answers.length } });
      expect(scorecard?.overall ?? null).not.toBeNull();
      const { transitions, scores } = await shopper.client.audits.history.query({ auditId: id });
      expect(transitions.map(({ event }) => event)).toEqual(['start', 'submit', 'approve', 'finalise']);
      expect(scores.map(({ cause }) => cause)).toEqual(['submit', 'final']);
      const files = await shopper.client.auditFiles.list.query({ auditId: id });
      expect(files.map(file => file.id).toSorted()).toEqual(photos.map(({ file }) => file.id).toSorted());
      for (const { file, bytes } of photos) {
        const response = await shopper.visit(`/files/${file.sha256}`);
        expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(sha256(bytes));
      }
    };
    for (const visit of lane.phone.visits) await check(visit);
    const known = new Set(lane.phone.visits.map(({ id }) => id));
    const listed = (await shopper.client.audits.list.query({})).filter(({ id }) => known.has(id));
    expect(listed.length).toBe(known.size);

    const shelved = await filesBelow(lane.filesFolder);
    const names = await Promise.all(
      shelved.map(async file => [file.slice(-64), sha256(await readFile(file))]),
    );
    expect(names.filter(([name, hash]) => name !== hash)).toEqual([]);
    expect(shelved.length).toBe(lane.phone.visits.flatMap(({ photos }) => photos).length);
    expect(await filesBelow(`${lane.filesFolder}.incoming`)).toEqual([]);
  }
}, 300_000);
