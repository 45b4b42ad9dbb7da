import { connectOwner } from '@truthline/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOST_AND_DOUBLED, beginAudits, sendAtOnce } from './testing/at-once.ts';
import { openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ demo: true });
});
afterAll(() => server.close());

// At full size, with its times, it is a bench: `npm run bench -- load`.
test(
  'audits submitted at once by twenty clients, some of them twice, with their answers or after them: none is lost, none is doubled',
  { timeout: 90_000 },
  async () => {
    const whole = await beginAudits(server, { audits: 40, clients: 20 });
    const answered = await beginAudits(server, { audits: 40, clients: 20 });
    const taken = await Promise.all([
      sendAtOnce(whole, ['submitWhole']),
      sendAtOnce(answered, ['answer', 'submit']),
    ]);
    expect(taken[0].submitWhole.length).toBeGreaterThan(40);
    expect(taken[1].submit.length).toBeGreaterThan(40);
    for (const { close } of [whole, answered]) close();
    const ids = [...whole.queues, ...answered.queues].flat().map(({ auditId }) => auditId);
    const owner = await connectOwner(server.database.handle);
    const { rows } = await owner.query(LOST_AND_DOUBLED, [ids, 46]);
    await owner.end();
    expect(rows).toEqual([{ lost: 0, doubled: 0, rolled_up_twice: 0 }]);
  },
);
