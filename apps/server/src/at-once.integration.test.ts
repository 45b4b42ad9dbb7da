import { connectOwner } from '@truthline/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOST_AND_DOUBLED, beginAudits, submitAtOnce } from './testing/at-once.ts';
import { openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ demo: true });
});
afterAll(() => server.close());

// At full size, with its times, it is a bench: `npm run bench -- load`.
test(
  'sixty audits submitted at once by twenty clients, some of them twice: none is lost, none is doubled',
  { timeout: 90_000 },
  async () => {
    const queues = await beginAudits(server, { audits: 60, clients: 20 });
    const taken = await submitAtOnce(queues);
    expect(taken.length).toBeGreaterThan(60);
    const owner = await connectOwner(server.database.handle);
    const { rows } = await owner.query(LOST_AND_DOUBLED, [queues.flat().map(({ auditId }) => auditId), 46]);
    await owner.end();
    expect(rows).toEqual([{ lost: 0, doubled: 0, rolled_up_twice: 0 }]);
  },
);
