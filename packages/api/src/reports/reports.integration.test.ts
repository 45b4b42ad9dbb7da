import { scoreAudit } from '@truthline/audit';
import { listAudits, type AuditHeader, type AuditTotal, type Wave } from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getAudit } from '../audits/audits-service.ts';
import { setBenchmark } from '../network/benchmark-setting.ts';
import type { Work } from '../request/context.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { makeReport } from './make-report.ts';
import { makeReportFile } from './report-file.ts';
import { networkStanding } from './standing.ts';

let world: DemoWorld;
let manager: Work;
let analyst: Work;
let audits: readonly AuditHeader[];

beforeAll(async () => {
  world = await openDemoWorld();
  [manager, analyst] = [await world.workOf('dealerManager'), await world.workOf('oemAnalyst')];
  audits = await manager.ports.store.within(manager.signedIn.scope, tx =>
    listAudits(tx, { status: 'final', checklistId: 'aftersales' }),
  );
});
afterAll(() => world.close());

const reportOf = async (work: Work, auditId: string) => {
  const made = await makeReport(work, auditId);
  if (!made.ok || made.value === null) throw new Error('no report');
  return made.value;
};
const newestMystery = () => {
  const found = audits.find(({ kind }) => kind === 'mystery');
  if (found === undefined) throw new Error('no mystery visit in the demonstration');
  return found;
};

describe('the report of an audit', () => {
  test('says what the scoring says: whole, by section, moment, dimension and lane, with every answer', async () => {
    const { id } = newestMystery();
    const report = await reportOf(manager, id);
    const opened = await getAudit(manager, id);
    if (!opened.ok) throw new Error('not found');
    const { audit, checklist, findings } = opened.value;
    const card = scoreAudit(checklist, audit.answers, audit.kind);
    expect(report).toMatchObject({ overall: card.overall, outcome: card.outcome, asked: card.items.length });
    for (const part of ['moments', 'dimensions', 'lanes'] as const)
      expect(report[part].map(({ key, score }) => [key, score])).toEqual(
        card[part].map(({ key, score }) => [key, score]),
      );
    expect(report.findings.map(({ itemId, pointsLost }) => [itemId, pointsLost])).toEqual(
      findings.map(({ itemId, pointsLost }) => [itemId, pointsLost]),
    );
    expect(report.answers).toHaveLength(audit.answers.length);
    expect(report.words.zh.summary).not.toBe(report.words.en.summary);
  });

  test('stands beside the last visit and the own average until then', async () => {
    const audit = newestMystery();
    const earlier = audits.filter(
      ({ id, kind, dealerId, startedAt }) =>
        id !== audit.id && kind === audit.kind && dealerId === audit.dealerId && startedAt < audit.startedAt,
    );
    const { standing } = await reportOf(manager, audit.id);
    const [last] = earlier;
    expect(last).toBeDefined();
    expect(standing.find(({ against }) => against === 'lastTime')).toMatchObject({
      other: last?.overall,
      at: last?.startedAt,
      leftOut: 0,
    });
    const sum = earlier.reduce((total, { overall }) => total + (overall ?? 0), 0);
    const own = standing.find(({ against }) => against === 'ownAverage');
    expect(earlier.length).toBeGreaterThan(1);
    expect(own?.other).toBeCloseTo(sum / earlier.length, 9);
  });

  test('tells a dealer of the network only what the OEM allows; an analyst is told', async () => {
    const { id } = newestMystery();
    const others = async (work: Work, auditId = id) =>
      (await reportOf(work, auditId)).standing.filter(
        ({ against }) => against === 'region' || against === 'network',
      );
    expect(await others(manager)).toEqual([]);
    const told = await others(analyst);
    expect(told.map(({ against }) => against)).toEqual(['region', 'network']);
    await setBenchmark(analyst, true);
    const allowed = await others(manager);
    for (const row of allowed) expect(row.dealers).toBeGreaterThanOrEqual(10);
    const shopper = await world.workOf('mysteryShopper');
    const made = (
      await shopper.ports.store.within(shopper.signedIn.scope, tx =>
        listAudits(tx, { status: 'final', checklistId: 'aftersales' }),
      )
    )[0];
    expect(await others(shopper, made?.id)).toEqual([]);
  });

  test('comes as a PDF and as a workbook', async () => {
    const { id } = newestMystery();
    for (const [format, head] of [
      ['pdf', '%PDF'],
      ['xlsx', 'PK'],
    ] as const) {
      const made = await makeReportFile(manager, { auditId: id, format, language: 'zh' });
      if (!made.ok) throw new Error(made.error.code);
      expect(made.value.fileName).toMatch(new RegExp(`^truthline-aftersales-[\\w-]+\\.${format}$`));
      expect(Buffer.from(made.value.base64, 'base64').toString('latin1')).toMatch(new RegExp(`^${head}`));
    }
  });
});

describe('what region and network give away to a dealer', () => {
  const wave: Wave = {
    id: 'w1',
    name: { zh: '', en: '' },
    startsOn: '2026-01-01',
    endsOn: '2026-01-31',
  };
  const total = (dealerId: string): AuditTotal => ({
    auditId: dealerId,
    dealerId,
    waveId: 'w1',
    kind: 'mystery',
    overall: 80,
    outcome: 'pass',
    counted: 10,
    passed: 8,
    criticalFailures: 0,
    finalAt: '2026-01-20T00:00:00.000Z',
  });
  const against = (inRegion: number, outside: number) => {
    const dealers = [
      'own',
      ...Array.from({ length: inRegion }, (_, index) => `in-${index}`),
      ...Array.from({ length: outside }, (_, index) => `out-${index}`),
    ];
    return networkStanding(
      { wholeNetwork: false, shows: id => id === 'own' },
      {
        totals: dealers.map(total),
        waveIds: ['w1'],
        kindCount: 1,
        waves: [wave],
        now: Date.parse('2026-03-01T00:00:00Z'),
        benchmarkAllowed: true,
      },
      {
        score: 70,
        regionId: 'r',
        regionOf: new Map(dealers.map(id => [id, id.startsWith('out') ? 'other' : 'r'])),
      },
    ).map(row => row.against);
  };

  test('a region of few others is not told, nor one without which few others are left', () => {
    expect(against(10, 10)).toEqual(['region', 'network']);
    expect(against(9, 20)).toEqual(['network']);
    expect(against(20, 9)).toEqual(['network']);
    expect(against(5, 4)).toEqual([]);
  });
});
