import { connectOwner } from '@truthline/db/testing';
import { expect, test } from 'vitest';
import { enterAs, openTestServer } from '../testing/test-server.ts';

test('a call that is being answered when the server stops is answered, and nobody new is let in', async () => {
  const server = await openTestServer({ demo: true });
  const consultant = await enterAs(server, 'consultant');
  const [blueprint] = await consultant.client.blueprints.list.query();
  const blueprintId = blueprint?.id ?? '';
  const { stored, revision } = await consultant.client.blueprints.open.query({ blueprintId });
  const [cardId = ''] = Object.keys(stored.records.card);

  // Somebody else holds the drawing, so that the call cannot end before we let it.
  const owner = await connectOwner(server.database.handle);
  await owner.query('begin');
  await owner.query('select 1 from truthline.blueprints where blueprint_id = $1 for update', [blueprintId]);
  const pushed = consultant.client.blueprints.push.mutate({
    blueprintId,
    changes: [
      {
        changeId: 'in-flight',
        baseRevision: revision,
        command: { type: 'card.edit', cardId, fields: { tags: ['late'] } },
      },
    ],
  });
  const waiting = async () =>
    (await owner.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock'`)).rowCount;
  await expect.poll(waiting).toBe(1);

  const closed = server.close();
  const knock = async () => {
    const [answered] = await Promise.allSettled([fetch(`${server.address}/healthz`)]);
    return answered.status;
  };
  await expect.poll(knock).toBe('rejected');
  await owner.query('commit');
  expect(await pushed).toMatchObject([{ status: 'committed', change: { revision: revision + 1 } }]);
  await owner.end();
  await closed;
});
