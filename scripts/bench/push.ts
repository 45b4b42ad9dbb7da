import { randomUUID } from 'node:crypto';
import { enterAs } from '../../apps/server/src/testing/test-server.ts';
import { orderedSteps, parseBlueprint } from '../../packages/blueprint/src/index.ts';
import { insertOf, openBareTables, rowsOf, runBare, type Pool } from './bare-statements.ts';
import type { Bench, Figure } from './figure.ts';
import { at, interleave, timed } from './rounds.ts';
import type { Truthline } from './world.ts';

/** A consultant at the after-sales standard: moves one card after another through the steps of its lane. */
const openEditing = async ({ address }: Truthline) => {
  const { client } = await enterAs({ address }, 'consultant');
  const standard = (await client.blueprints.list.query()).find(
    ({ service, kind }) => service === 'aftersales' && kind === 'standard',
  );
  if (standard === undefined) throw new Error('the demonstration has no after-sales blueprint');
  const blueprintId = standard.id;
  const opened = await client.blueprints.open.query({ blueprintId });
  const parsed = parseBlueprint(opened.stored);
  if (!parsed.ok) throw new Error('the after-sales blueprint does not parse');
  const cards = Object.values(parsed.value.card).slice(0, 12);
  const steps = orderedSteps(parsed.value);
  let revision = opened.revision;
  let moves = 0;
  return {
    client,
    blueprintId,
    title: `${standard.cardCount} cards, ${Math.round(JSON.stringify(opened.stored).length / 1000)} kB`,
    /** Milliseconds from the call to the answer that makes a move "saved". */
    move: async (): Promise<number> => {
      const card = cards[moves % cards.length];
      const step = steps[(Math.floor(moves / cards.length) + 1) % steps.length];
      if (card === undefined || step === undefined) throw new Error('a blueprint without cards or steps');
      moves += 1;
      const { id: cardId, laneId } = card;
      const command = { type: 'card.move', cardId, laneId, stepId: step.id, before: null } as const;
      const changes = [{ changeId: randomUUID(), baseRevision: revision, command }];
      const began = performance.now();
      const [outcome] = await client.blueprints.push.mutate({ blueprintId, changes });
      const took = performance.now() - began;
      if (outcome?.status !== 'committed') throw new Error(`refused: ${JSON.stringify(outcome)}`);
      revision = outcome.change.revision;
      return took;
    },
  };
};

/** The same bytes without Truthline: the row of the newest change, and with it the snapshot it led to. */
const openYardstick = async (owner: Pool, blueprintId: string) => {
  await openBareTables(owner, ['blueprint_changes', 'blueprints']);
  await owner.query(
    'insert into bench.blueprints select * from truthline.blueprints where blueprint_id = $1',
    [blueprintId],
  );
  let written = 0;
  const change = async () => {
    const [row] = await rowsOf(
      owner,
      'select * from truthline.blueprint_changes where blueprint_id = $1 order by revision desc limit 1',
      [blueprintId],
    );
    written += 1;
    // The keys must be new, and stay as long as they were.
    return insertOf('blueprint_changes', [{ ...row, revision: written, change_id: randomUUID() }]);
  };
  const snapshot = async () => {
    const [row] = await rowsOf(
      owner,
      'select records::text as records from truthline.blueprints where blueprint_id = $1',
      [blueprintId],
    );
    return {
      text: 'update bench.blueprints set records = $1 where blueprint_id = $2',
      values: [row?.['records'], blueprintId],
    };
  };
  return {
    insertChange: async () => runBare(owner, [await change()]),
    insertBoth: async () => runBare(owner, [await change(), await snapshot()]),
  };
};

/** One edit of the after-sales blueprint over HTTP, against a bare INSERT of the row it leaves. */
export const push: Bench = {
  name: 'push',
  measure: async world => {
    const truthline = await world.truthline();
    const editing = await openEditing(truthline);
    await editing.move();
    const yardstick = await openYardstick(truthline.owner, editing.blueprintId);
    const rounds = world.quick ? 60 : 240;
    const samples = await interleave(
      { rounds, warmUp: 20 },
      {
        move: editing.move,
        insertChange: yardstick.insertChange,
        insertBoth: yardstick.insertBoth,
        call: () => timed(() => editing.client.session.me.query()),
      },
    );
    const figure = (name: string, share: number, against: string, theirs: readonly number[]): Figure => ({
      name,
      unit: 'ms',
      ours: at(samples.move, share),
      against: { name: against, theirs: at(theirs, share) },
    });
    return {
      title: `push of an edit: one card.move, after-sales blueprint (${editing.title}), ${rounds} rounds`,
      figures: [
        figure('p50', 0.5, 'bare INSERT of the change row', samples.insertChange),
        figure('p95', 0.95, 'bare INSERT of the change row', samples.insertChange),
        figure('p50', 0.5, 'the same and the snapshot, one transaction', samples.insertBoth),
        figure('p50', 0.5, 'session.me: a signed-in call that writes nothing', samples.call),
      ],
      notes: [],
    };
  },
};
