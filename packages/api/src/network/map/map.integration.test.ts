import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRegions } from '@truthline/db';
import { setPlace } from '../../dealers/set-place.ts';
import { openDemoWorld, type DemoWorld } from '../../testing/demo-work.ts';
import { compareNetwork } from '../comparison-service.ts';
import { mapDealers } from './map-service.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await openDemoWorld();
});
afterAll(() => world.close());

const mapOf = async (selection: Parameters<typeof mapDealers>[1]) => {
  const mapped = await mapDealers(await world.workOf('oemAnalyst'), selection);
  if (!mapped.ok) throw new Error(mapped.error.code);
  return mapped.value;
};

test('the dealers of the demonstration stand where their cities are, with the scores of the comparison', async () => {
  const map = await mapOf({ checklistId: 'aftersales' });
  expect(map).toMatchObject({ unplaced: 0, dealers: { length: 60 } });
  const compared = await compareNetwork(await world.workOf('oemAnalyst'), { checklistId: 'aftersales' });
  if (!compared.ok) throw new Error(compared.error.code);
  for (const { dealerId, score, audits } of map.dealers) {
    const row = compared.value.rows.find(found => found.dealerId === dealerId);
    expect(score ?? -1).toBeCloseTo(row?.mean ?? -1, 9);
    expect(audits).toBe(row?.auditCount);
  }
  const [harbin, haikou] = ['Harbin Songbei', 'Haikou Longhua'].map(name =>
    map.dealers.find(dealer => dealer.name.en === name),
  );
  // North is up, and it is some 3,200 km from one to the other.
  expect((harbin?.y ?? 0) - (haikou?.y ?? 0)).toBeGreaterThan(2500);
  expect(map.dealers[harbin?.nearest[0]?.dealer ?? -1]?.name.en).toBe('Harbin Xiangfang');
  expect(harbin?.nearest[0]?.overlaps).toBe(true);
  expect(map.frame?.uncoveredKm2).toBeGreaterThan(0.8 * (map.frame?.areaKm2 ?? 0));
});

test('a place is set and taken away; without any there is no map', async () => {
  const work = await world.workOf('administrator');
  const [region] = await work.ports.store.within(work.signedIn.scope, listRegions);
  const selection = { checklistId: 'aftersales', regionIds: [region?.id ?? ''] };
  const { dealers } = await mapOf(selection);
  expect(dealers).toHaveLength(10);
  for (const { dealerId } of dealers) await setPlace(work, { dealerId, place: null, serviceRadiusKm: null });
  expect(await mapOf(selection)).toMatchObject({ centre: null, dealers: [], unplaced: 10, frame: null });
  const [first] = dealers;
  await setPlace(work, {
    dealerId: first?.dealerId ?? '',
    place: { latitude: -12.5, longitude: 179.25 },
    serviceRadiusKm: 40,
  });
  const moved = await mapOf(selection);
  expect(moved).toMatchObject({ unplaced: 9, frame: null });
  expect(moved.dealers[0]?.place.longitude).toBeCloseTo(179.25, 9);
});
