import type { AuditTotal, Wave } from '@truthline/db';
import { describe, expect, test } from 'vitest';
import { discloseTo, type Disclosed } from './disclosure.ts';
import type { Audience } from './selection.ts';

const wave = (id: string, endsOn: string): Wave => ({
  id,
  name: { zh: id, en: id },
  startsOn: '2026-01-01',
  endsOn,
});

const waves = [wave('spring', '2026-05-31'), wave('small', '2026-06-30'), wave('autumn', '2026-11-30')];

const visit = (dealer: number, waveId: string | null): AuditTotal => ({
  auditId: `${waveId}/${dealer}`,
  dealerId: `dealer ${dealer}`,
  waveId,
  kind: 'mystery',
  overall: 80,
  outcome: 'pass',
  counted: 10,
  passed: 8,
  criticalFailures: 0,
  finalAt: '2026-05-01T00:00:00.000Z',
});

/** Dealers 0 to `count` − 1, each visited once in the wave. */
const visits = (waveId: string | null, count: number) =>
  Array.from({ length: count }, (_, dealer) => visit(dealer, waveId));

/** The manager of dealer 0. */
const manager: Audience = { wholeNetwork: false, shows: dealerId => dealerId === 'dealer 0' };
const analyst: Audience = { wholeNetwork: true, shows: () => true };

const wish = (more: Partial<Disclosed>): Disclosed => ({
  totals: [],
  waveIds: [],
  kindCount: 1,
  waves,
  now: Date.parse('2026-11-20T00:00:00Z'),
  benchmarkAllowed: true,
  ...more,
});

describe('a person of one dealer is told of the network', () => {
  test('nothing before the OEM allows it, however many were measured', () => {
    const asked = { totals: visits('spring', 60), waveIds: ['spring'] };
    expect(discloseTo(manager, wish({ ...asked, benchmarkAllowed: false })).networkTold).toBe(false);
    expect(discloseTo(analyst, wish({ ...asked, benchmarkAllowed: false })).networkTold).toBe(true);
  });

  test.each([
    ['nothing where one other dealer was measured', 2, false],
    ['nothing where nine others were', 10, false],
    ['its figures where ten others were', 11, true],
  ])('%s', (_, dealers, told) => {
    const chosen = discloseTo(manager, wish({ totals: visits('spring', dealers), waveIds: ['spring'] }));
    expect(chosen.networkTold).toBe(told);
    expect(chosen.totals).toHaveLength(dealers);
  });

  test('nothing where dealers were visited, but nothing was applicable there', () => {
    const totals = visits('spring', 30).map((total, at) => (at < 10 ? total : { ...total, overall: null }));
    expect(discloseTo(manager, wish({ totals, waveIds: ['spring'] })).networkTold).toBe(false);
  });

  test('nothing by somebody with nearly all the dealers, who would know who is left', () => {
    const group: Audience = { wholeNetwork: false, shows: dealerId => dealerId !== 'dealer 0' };
    expect(discloseTo(group, wish({ totals: visits('spring', 60), waveIds: ['spring'] })).networkTold).toBe(
      false,
    );
  });

  test('of all waves: of those alone that are over and large enough, and of no visit outside', () => {
    const totals = [
      ...visits('spring', 30),
      ...visits('small', 3),
      ...visits('autumn', 40),
      ...visits(null, 20),
    ];
    const chosen = discloseTo(manager, wish({ totals }));
    expect(chosen).toEqual({ totals: visits('spring', 30), waveIds: ['spring'], networkTold: true });
    expect(discloseTo(manager, wish({ totals: visits(null, 40) })).networkTold).toBe(false);
  });

  test('nothing of a wave that still runs anywhere on earth', () => {
    const asked = { totals: visits('autumn', 40), waveIds: ['autumn'] };
    const at = (now: string) => discloseTo(manager, wish({ ...asked, now: Date.parse(now) })).networkTold;
    expect([at('2026-11-20T00:00:00Z'), at('2026-12-01T11:59:59Z'), at('2026-12-01T12:00:00Z')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('nothing of a mixture, whose difference from another would be a few visits', () => {
    const totals = [...visits('spring', 30), ...visits('small', 3)];
    const spring = { totals: visits('spring', 30), waveIds: ['spring'] };
    expect(discloseTo(manager, wish({ totals, waveIds: ['spring', 'small'] })).networkTold).toBe(false);
    expect(discloseTo(manager, wish({ ...spring, kindCount: 2 })).networkTold).toBe(false);
    expect(discloseTo(manager, wish(spring)).networkTold).toBe(true);
  });
});

test('whoever sees the whole network sees what was chosen', () => {
  const totals = visits('autumn', 2);
  expect(discloseTo(analyst, wish({ totals, waveIds: ['autumn'], kindCount: 3 }))).toEqual({
    totals,
    waveIds: ['autumn'],
    networkTold: true,
  });
});
