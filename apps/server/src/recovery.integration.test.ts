import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerTo } from './testing/answers.ts';
import type { Browser } from './testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const CHECKLIST = { checklistId: 'recovery', version: 1 };

let server: TestServer;
let manager: Browser;
let dealerId = '';

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  manager = await enterAs(server, 'dealerManager');
  dealerId = (await manager.client.dealers.list.query())[0]?.id ?? '';
});
afterAll(() => server.close());

const openDrawing = async (service: 'recovery' | 'sales' | 'testDrive' | 'delivery') => {
  const { blueprintId } = await manager.client.blueprints.forDealer.query({ dealerId, service });
  return manager.client.blueprints.open.query({ blueprintId });
};

const drawnMoments = async (service: 'sales' | 'testDrive' | 'delivery') =>
  Object.keys((await openDrawing(service)).stored.records.moment);

describe('the drawing of complaints and recovery', () => {
  test('shows what an audit of the recovery checklist found, and every moment of its heatmap', async () => {
    const auditId = randomUUID();
    const { items } = await manager.client.checklists.get.query(CHECKLIST);
    const asked = items.filter(({ auditKinds }) => auditKinds.includes('self'));
    const waveId = (await manager.client.waves.list.query())[0]?.id ?? '';
    const begun = { kind: 'self', startedAt: '2026-11-20T02:00:00Z' } as const;
    await manager.client.audits.start.mutate({ id: auditId, dealerId, ...CHECKLIST, waveId, ...begun });
    const answers = asked.map(item => answerTo(item, item.id === 'R1-02' ? 'badly' : 'well'));
    await manager.client.audits.submit.mutate({ auditId, answers });

    const { id: blueprintId, stored } = await openDrawing('recovery');
    const overlay = await manager.client.blueprints.overlay.query({ blueprintId, dealerId, auditId });
    expect(overlay.moments.filter(({ failed }) => failed > 0).map(({ momentId }) => momentId)).toEqual([
      'mot-r1-02',
    ]);
    expect(overlay.moments).toHaveLength(5);
    for (const { momentId } of overlay.moments) expect(stored.records.moment[momentId]).toBeDefined();

    const { cells, columns } = await manager.client.network.heatmap.query({
      checklistId: 'recovery',
      kinds: ['self'],
    });
    expect(cells.score.filter(score => score !== null)).toHaveLength(5);
    expect(columns.filter(({ momentId }) => stored.records.moment[momentId] === undefined)).toEqual([]);
  });

  test('a moment of the sale is drawn in the sale and where it is met again', async () => {
    expect(await drawnMoments('sales')).toEqual(expect.arrayContaining(['mot-s4-02', 'mot-s6-04']));
    expect(await drawnMoments('testDrive')).toContain('mot-s4-02');
    expect(await drawnMoments('delivery')).toContain('mot-s6-04');
  });
});
