import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { temporaryFolder } from '@truthline/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTo } from './testing/answers.ts';
import type { Browser } from './testing/browser.ts';
import { cutPower } from './testing/cut-power.ts';
import { spawnServer, type SpawnedServer } from './testing/spawn-server.ts';
import { enterAs } from './testing/test-server.ts';
import { untilGone } from './testing/until-gone.ts';

/**
 * The whole server, killed while people push edits and submit audits through its API: what it has acknowledged is there
 * afterwards. Twenty rounds of the same beneath the API are in packages/db, embedded/durability.
 */
const ROUNDS = 6;
const CHECKLIST = { checklistId: 'aftersales', version: 1 } as const;

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let dataFolder = '';
let server: SpawnedServer | null = null;

beforeAll(async () => {
  temporary = await temporaryFolder();
  dataFolder = join(temporary.folder, 'data');
});
afterAll(async () => {
  server?.signal('SIGTERM');
  await server?.exited;
  await temporary.remove();
});

const startAgain = async (): Promise<{ readonly address: string }> => {
  server = spawnServer({ TRUTHLINE_DATA: dataFolder });
  const address = await server.ready;
  if (address === null) throw new Error(server.said().error);
  return { address };
};

type Saved = { readonly changes: Map<string, number>; readonly audits: Map<string, number> };

const standardOf = async ({ client }: Browser) => {
  const standard = (await client.blueprints.list.query()).find(
    ({ service, kind }) => service === 'aftersales' && kind === 'standard',
  );
  if (standard === undefined) throw new Error('the demonstration has no after-sales standard');
  return client.blueprints.open.query({ blueprintId: standard.id });
};

/** A consultant who moves cards about, each move a push; one without an answer is pushed again in the next round. */
const openEditing = () => {
  let waiting: string | null = null;
  let moves = 0;
  return async (consultant: Browser, changes: Saved['changes'], acknowledged: () => void): Promise<void> => {
    const { id: blueprintId, revision, stored } = await standardOf(consultant);
    const cards = Object.values(stored.records.card);
    const steps = Object.keys(stored.records.step);
    await untilGone(async () => {
      const card = cards[moves % cards.length];
      const stepId = steps[moves % steps.length];
      if (card === undefined || stepId === undefined) throw new Error('nothing to move');
      waiting ??= randomUUID();
      const command = {
        type: 'card.move',
        cardId: card.id,
        laneId: card.laneId,
        stepId,
        before: null,
      } as const;
      const [outcome] = await consultant.client.blueprints.push.mutate({
        blueprintId,
        changes: [{ changeId: waiting, baseRevision: revision, command }],
      });
      if (outcome?.status !== 'committed') throw new Error(JSON.stringify(outcome));
      changes.set(waiting, outcome.change.revision);
      waiting = null;
      moves += 1;
      acknowledged();
    });
  };
};

/** An analyst who submits one audit after the other. */
const keepSubmitting = async (analyst: Browser, audits: Saved['audits'], acknowledged: () => void) => {
  const { client } = analyst;
  const { items } = await client.checklists.get.query(CHECKLIST);
  const asked = items.filter(({ auditKinds }) => auditKinds.includes('oem'));
  const [dealer] = await client.dealers.list.query();
  if (dealer === undefined) throw new Error('no dealer');
  await untilGone(async () => {
    const auditId = randomUUID();
    await client.audits.start.mutate({
      ...CHECKLIST,
      id: auditId,
      dealerId: dealer.id,
      kind: 'oem',
      startedAt: new Date().toISOString(),
    });
    const answers = asked.map((item, at) => answerTo(item, at % 3 === 0 ? 'badly' : 'well'));
    await client.audits.submit.mutate({ auditId, answers });
    audits.set(auditId, answers.length);
    acknowledged();
  });
};

const everyChange = async ({ client }: Browser, blueprintId: string) => {
  const log: { readonly changeId: string; readonly revision: number }[] = [];
  for (;;) {
    const { changes } = await client.blueprints.pull.query({ blueprintId, sinceRevision: log.length });
    if (changes.length === 0) return log;
    log.push(...changes);
  }
};

test(`killed ${ROUNDS} times during pushes and submits over HTTP: nothing that was acknowledged is lost`, async () => {
  const changes: Saved['changes'] = new Map();
  const audits: Saved['audits'] = new Map();
  const edit = openEditing();
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = await startAgain();
    const consultant = await enterAs(at, 'consultant');
    const analyst = await enterAs(at, 'oemAnalyst');
    let left = 6 + ((round * 7) % 11);
    const acknowledged = () => {
      left -= 1;
      if (left !== 0) return;
      server?.signal('SIGKILL');
      // Every second time the database outlives its Truthline, and the next one takes it over or waits for its end.
      if (round % 2 === 0) cutPower(dataFolder);
    };
    await Promise.all([
      edit(consultant, changes, acknowledged),
      keepSubmitting(analyst, audits, acknowledged),
    ]);
    expect(await server?.exited).toBeNull();
  }

  const at = await startAgain();
  const consultant = await enterAs(at, 'consultant');
  const { id: blueprintId, revision } = await standardOf(consultant);
  const log = await everyChange(consultant, blueprintId);
  const kept = new Map(log.map(change => [change.changeId, change.revision]));
  expect(changes.size).toBeGreaterThan(ROUNDS);
  expect([...changes].filter(([id, saved]) => kept.get(id) !== saved)).toEqual([]);
  // None twice, none missing in between, and the drawing is that of the last one.
  expect(log.map(change => change.revision)).toEqual(log.map((_, index) => index + 1));
  expect(kept.size).toBe(log.length);
  expect(revision).toBe(log.length);

  const { client } = await enterAs(at, 'oemAnalyst');
  expect(audits.size).toBeGreaterThan(ROUNDS);
  for (const [auditId, answered] of audits) {
    const audit = await client.audits.get.query({ auditId });
    expect(audit.audit).toMatchObject({ status: 'final', answers: { length: answered } });
    expect(audit.scorecard?.overall ?? null).not.toBeNull();
  }
}, 180_000);
