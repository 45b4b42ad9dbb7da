import { listAudits, listWaves } from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Work } from '../request/context.ts';
import { addWave } from '../waves/add-wave.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { readSelfMystery } from './self-mystery.ts';

let world: DemoWorld;
let manager: Work;
let analyst: Work;
let waveId: string;

beforeAll(async () => {
  world = await openDemoWorld();
  [manager, analyst] = [await world.workOf('dealerManager'), await world.workOf('oemAnalyst')];
  const waves = await analyst.ports.store.within(analyst.signedIn.scope, listWaves);
  const newest = waves.toSorted((a, b) => (a.endsOn < b.endsOn ? 1 : -1))[1];
  if (newest === undefined) throw new Error('the demonstration has six waves');
  waveId = newest.id;
});
afterAll(() => world.close());

const compare = async (work: Work, dealerId: string | null = null) => {
  const found = await readSelfMystery(work, { waveId, dealerId, checklist: null });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

describe('self-audits against mystery visits of a wave', () => {
  test('an analyst sees every dealer with both: bias as planted, ten items that disagree most', async () => {
    const { compared, versions } = await compare(analyst);
    expect(versions).toMatchObject([{ checklistId: 'aftersales', version: 1 }]);
    expect(compared?.dealers).toBeGreaterThan(40);
    expect(compared?.dealers).toBe(versions[0]?.dealers);
    // The demonstration's dealers judge themselves about six points too kindly.
    expect(compared?.scores?.biasInterval.low).toBeLessThan(6);
    expect(compared?.scores?.biasInterval.low).toBeGreaterThan(0);
    expect(compared?.scores?.biasInterval.high).toBeGreaterThan(6);
    expect(compared?.disagreeMost).toHaveLength(10);
    expect(compared?.items.every(({ n, name }) => n > 0 && name.zh !== '' && name.en !== '')).toBe(true);
    expect(compared?.sides).toBeNull();
  });

  test('only final audits are compared: of every dealer with both kinds the newest ones', async () => {
    const { compared } = await compare(analyst);
    const audits = await analyst.ports.store.within(analyst.signedIn.scope, tx =>
      listAudits(tx, { waveId, checklistId: 'aftersales', status: 'final', limit: 1000 }),
    );
    const dealersWith = (wished: string) =>
      new Set(audits.flatMap(({ kind, dealerId }) => (kind === wished ? [dealerId] : [])));
    const visited = dealersWith('mystery');
    const both = new Set([...dealersWith('self')].filter(dealerId => visited.has(dealerId)));
    expect(new Set(compared?.points.map(({ dealerId }) => dealerId))).toEqual(both);
    const [dealerId = ''] = both;
    const { compared: one } = await compare(analyst, dealerId);
    // Newest first: the first of each kind is the last one.
    for (const kind of ['self', 'mystery'] as const)
      expect(one?.sides?.[kind].auditId).toBe(
        audits.find(audit => audit.dealerId === dealerId && audit.kind === kind)?.id,
      );
  });

  test('a dealer sees the own pair alone, side by side, and no other dealer however it asks', async () => {
    const { compared, versions } = await compare(manager);
    const [own] = manager.signedIn.actor.dealers;
    expect(versions[0]?.dealers).toBe(1);
    expect(compared).toMatchObject({ dealers: 1, scores: null, alarm: false, disagreeMost: [] });
    expect(compared?.points.map(({ dealerId }) => dealerId)).toEqual([own]);
    expect(compared?.sides?.dealerId).toBe(own);
    expect(compared?.sides?.items.length).toBeGreaterThan(30);
    const other = (await compare(analyst)).compared?.points.find(({ dealerId }) => dealerId !== own);
    const asked = await compare(manager, other?.dealerId ?? '');
    expect(asked.compared).toMatchObject({
      dealers: 0,
      onlySelf: 0,
      onlyMystery: 0,
      points: [],
      sides: null,
    });
  });

  test('a wave nobody knows is a problem, one that nobody audited from both sides compares nothing', async () => {
    const none = await readSelfMystery(analyst, {
      waveId: '00000000-0000-4000-8000-000000000000',
      dealerId: null,
      checklist: null,
    });
    expect(none.ok ? '' : none.error.code).toBe('waveUnknown');
    const added = await addWave(analyst, {
      name: { zh: '空', en: 'Empty' },
      startsOn: '2026-12-01',
      endsOn: '2026-12-31',
    });
    if (!added.ok) throw new Error(added.error.code);
    const empty = await readSelfMystery(analyst, {
      waveId: added.value.waveId,
      dealerId: null,
      checklist: null,
    });
    expect(empty.ok ? empty.value : null).toMatchObject({ versions: [], compared: null });
  });
});
