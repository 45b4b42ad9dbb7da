import { scoreAudit, type ChecklistVersion } from '@truthline/audit';
import {
  listAudits,
  loadAudits,
  publishChecklistVersion,
  systemScope,
  type AuditHeader,
  type AuditTotal,
  type Wave,
} from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getAudit } from '../audits/audits-service.ts';
import { setBenchmark } from '../network/benchmark-setting.ts';
import type { Work } from '../request/context.ts';
import { demoUuid } from '../demo/demo-keys.ts';
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

describe('a report after its checklist was published anew', () => {
  /** Visits like the newest one, by another version, one a day from the day after. */
  const visitAgain = async (change: (checklist: ChecklistVersion) => ChecklistVersion, count: number) => {
    const opened = await getAudit(manager, newestMystery().id);
    if (!opened.ok) throw new Error('not found');
    const { audit, checklist } = opened.value;
    const version = change(checklist);
    const after = Date.parse(audit.startedAt);
    const finished = Array.from({ length: count }, (_, day) => {
      const at = new Date(after + (day + 1) * 86_400_000).toISOString();
      const id = demoUuid(`again-${version.version}-${day}`);
      const { dealerId, waveId, checklistId, kind, answers } = audit;
      const keys = { id, dealerId, waveId, checklistId, checklistVersion: version.version, kind };
      return {
        audit: { ...keys, auditorId: analyst.signedIn.actor.personId, startedAt: at, submittedAt: at },
        answers,
        scorecard: scoreAudit(version, answers, kind),
      };
    });
    await world.ports.store.within(systemScope(analyst.signedIn.actor.networkId), async tx => {
      await publishChecklistVersion(tx, version, '2026-01-01T00:00:00.000Z');
      await loadAudits(tx, finished, { actorName: 'Truthline' });
    });
    return finished.at(-1)?.audit.id ?? '';
  };
  const heavier = (checklist: ChecklistVersion, version: number, until: number): ChecklistVersion => ({
    ...checklist,
    version,
    items: checklist.items.map((item, at) =>
      at < until ? { ...item, weight: item.weight + version - 1 } : item,
    ),
  });

  test('stands beside the audits before by what did not change, and says how much is left out', async () => {
    const before = (await reportOf(analyst, newestMystery().id)).standing;
    const report = await reportOf(analyst, await visitAgain(checklist => heavier(checklist, 2, 3), 1));
    const opened = await getAudit(analyst, report.auditId);
    if (!opened.ok) throw new Error('not found');
    const changed = new Set(opened.value.checklist.items.slice(0, 3).map(({ momentId }) => momentId));
    const asked = scoreAudit(opened.value.checklist, opened.value.audit.answers, report.kind).items;
    const leftOut = asked.filter(({ momentId }) => changed.has(momentId)).length;
    expect(leftOut).toBeGreaterThan(0);
    for (const against of ['ownAverage', 'region', 'network'] as const) {
      const [was, is] = [before, report.standing].map(rows => rows.find(row => row.against === against));
      expect(is).toMatchObject({ audits: (was?.audits ?? 0) + 1, leftOut, auditsLeftOut: 0 });
    }
  });

  test('counts the audits that share nothing with it, and has them in no average', async () => {
    const report = await reportOf(analyst, await visitAgain(checklist => heavier(checklist, 3, Infinity), 3));
    const own = report.standing.find(({ against }) => against === 'ownAverage');
    const { dealerId } = newestMystery();
    const before = audits.filter(audit => audit.dealerId === dealerId && audit.kind === 'mystery').length;
    // Those of the demonstration, and the one of version 2.
    expect(own).toMatchObject({ audits: 2, leftOut: 0, auditsLeftOut: before + 1 });
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
        itemsLeftOut: 0,
        leftOut: [],
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
