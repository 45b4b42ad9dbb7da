import { describe, expect, test } from 'vitest';
import { seededNormal } from '../testing/simulate-network.ts';
import type { AuditInTime } from './audit-in-time.ts';
import { changedDealers, changedDealersPaced } from './changed-dealers.ts';
import { judgeProgramme } from './judge-programme.ts';

/** Sixty dealers, four waves of two audits; from wave w3 on the first five are 25 points better. */
const network = (seed: number): readonly AuditInTime[] => {
  const normal = seededNormal(seed);
  return Array.from({ length: 60 }, (_, dealer) => {
    const truth = 65 + 5 * normal();
    return ['w1', 'w2', 'w3', 'w4'].flatMap((waveId, wave) =>
      [0, 1].map(() => ({
        dealerId: `d${String(dealer).padStart(2, '0')}`,
        waveId,
        overall: truth + (dealer < 5 && wave >= 2 ? 25 : 0) + 6 * normal(),
      })),
    );
  }).flat();
};

describe('what changed beyond noise', () => {
  test('the five who changed are called, with their n', () => {
    const found = changedDealers(network(3), { before: ['w2'], after: ['w3'] });
    if (found.kind !== 'compared') throw new Error(found.kind);
    expect(found.called).toEqual({ up: 5, down: 0 });
    expect(found.dealers[0]).toMatchObject({ dealerId: 'd00', n: { before: 2, after: 2 }, called: true });
    expect(found.degrees).toBe(240);
    expect(Math.abs(found.deviation - 6)).toBeLessThan(1);
    expect(found.missing).toBe(0);
  });

  test('who was not visited on one side is missing, not unchanged; audits without a score say nothing', () => {
    const audits = network(3).map(audit =>
      audit.dealerId === 'd07' && audit.waveId === 'w3' ? { ...audit, overall: null } : audit,
    );
    const found = changedDealers(audits, { before: ['w2'], after: ['w3'] });
    expect(found).toMatchObject({ kind: 'compared', missing: 1 });
    const single = [
      { dealerId: 'a', waveId: 'w1', overall: 1 },
      { dealerId: 'a', waveId: 'w2', overall: 99 },
    ];
    expect(changedDealers(single, { before: ['w1'], after: ['w2'] })).toEqual({ kind: 'noiseUnknown' });
  });
});

test('of very many audits the same is found in steps, between which others have their turn', async () => {
  const audits = Array.from({ length: 60 }, (_, copy) =>
    network(3).map(audit => ({ ...audit, dealerId: `${copy}-${audit.dealerId}` })),
  ).flat();
  const sides = { before: ['w2'], after: ['w3'] };
  let turns = 0;
  const found = await changedDealersPaced(audits, sides, async () => {
    turns += 1;
  });
  expect(found).toEqual(changedDealers(audits, sides));
  expect(turns).toBeGreaterThanOrEqual(audits.length / 10_000 - 1);
  expect(turns).toBeGreaterThan(4);
});

describe('a programme', () => {
  test('the effect of 25 points is found beside the regression to the mean', () => {
    const found = judgeProgramme(network(3), {
      dealerIds: ['d00', 'd01', 'd02', 'd03', 'd04'],
      before: ['w1', 'w2'],
      after: ['w3', 'w4'],
    });
    if (found.kind !== 'judged') throw new Error(found.kind);
    expect(found).toMatchObject({ treated: 5, compared: 55, verdict: 'better' });
    expect(found.interval.low).toBeLessThan(25);
    expect(found.interval.high).toBeGreaterThan(25);
  });

  test('nobody in it is too few', () => {
    expect(judgeProgramme(network(3), { dealerIds: [], before: ['w1'], after: ['w2'] })).toMatchObject({
      kind: 'tooFewTreated',
    });
  });
});
