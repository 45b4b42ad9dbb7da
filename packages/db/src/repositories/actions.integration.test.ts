import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../store/scope.ts';
import { idNamed, managerScope, seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addAction, findAction, moveAction, settleAction } from './actions.ts';
import { startAudit } from './audits.ts';

let database: TestDatabase;
let network: SmallNetwork;
let owner: Scope;
let colleague: Scope;
let shopper: Scope;
const draftId = idNamed('action', 'draft');

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'mending');
  const dealerIds = [network.dealerIds[0]];
  const own = (personId: string): Scope => ({
    networkId: network.networkId,
    personId,
    reach: { kind: 'own', dealerIds },
  });
  owner = own(network.managerIds[0]);
  colleague = own(network.administratorId);
  shopper = own(network.shopperId);
  await database.store.within(network.system, tx =>
    startAudit(tx, {
      id: draftId,
      dealerId: network.dealerIds[0],
      waveId: null,
      checklistId: 'test',
      checklistVersion: 1,
      kind: 'mystery',
      auditorId: network.shopperId,
      startedAt: '2026-06-01T08:00:00.000Z',
    }),
  );
});
afterAll(() => database.remove());

const newAction = async (name: string): Promise<string> => {
  const id = idNamed('action', name);
  await database.store.within(network.system, tx =>
    addAction(tx, {
      id,
      dealerId: network.dealerIds[0],
      auditId: network.auditIds[0],
      checklistId: 'test',
      // One live action a finding.
      itemId: name,
      momentId: 'mot-i1',
      text: 'Greet at once',
      ownerId: network.managerIds[0],
      dueOn: '2026-07-01',
      openedAt: '2026-05-20T08:00:00.000Z',
    }),
  );
  return id;
};

const statusOf = async (id: string) =>
  (await database.store.within(network.system, tx => findAction(tx, id)))?.status;

describe('whoever reaches only their own work', () => {
  test('says how far an own action is, forwards only, and withdraws none', async () => {
    const id = await newAction('own');
    const report = (scope: Scope, status: 'open' | 'underWay' | 'done' | 'closed' | 'withdrawn') =>
      database.store.within(scope, tx => moveAction(tx, id, { status, reason: null }));
    expect(await report(colleague, 'underWay')).toBe(false);
    for (const status of ['open', 'closed', 'withdrawn'] as const)
      expect(await report(owner, status)).toBe(false);
    expect(await report(owner, 'done')).toBe(true);
    expect(await report(owner, 'underWay')).toBe(false);
    expect(await statusOf(id)).toBe('done');
  });

  test('settles nothing with an audit that is not final, not theirs or older', async () => {
    const id = await newAction('settled');
    const settle = (scope: Scope, byAuditId: string, verdict: 'passed' | 'withdrawn') =>
      database.store.within(scope, tx => settleAction(tx, id, { byAuditId, verdict }));
    expect(await settle(shopper, draftId, 'passed')).toBe(false);
    expect(await settle(colleague, network.auditIds[0], 'withdrawn')).toBe(false);
    expect(await settle(shopper, network.auditIds[0], 'passed')).toBe(false);
    expect(await statusOf(id)).toBe('open');
    // The finding’s own audit takes it along where whoever asks answers for it.
    expect(await settle(shopper, network.auditIds[0], 'withdrawn')).toBe(true);
    expect(await statusOf(id)).toBe('withdrawn');
  });
});

test('a manager moves no action of another dealer, and a finding has one that lives', async () => {
  const id = await newAction('ours');
  const neighbour = managerScope(network, 1);
  const moved = await database.store.within(neighbour, tx =>
    moveAction(tx, id, { status: 'done', reason: null }),
  );
  expect(moved).toBe(false);
  const again = await Promise.allSettled([
    database.store.within(network.system, tx =>
      addAction(tx, {
        id: idNamed('action', 'twin'),
        dealerId: network.dealerIds[0],
        auditId: network.auditIds[0],
        checklistId: 'test',
        itemId: 'ours',
        momentId: 'mot-i1',
        text: 'Twice',
        ownerId: network.managerIds[0],
        dueOn: '2026-07-01',
        openedAt: '2026-05-20T08:00:00.000Z',
      }),
    ),
  ]);
  expect(again[0].status).toBe('rejected');
});
