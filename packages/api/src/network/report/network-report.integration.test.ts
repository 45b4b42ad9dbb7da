import { LANGUAGES } from '@truthline/blueprint';
import { numberWriter, type FigureCell, type NetworkReport } from '@truthline/interchange/network-report';
import { textsOf, unpackXml } from '@truthline/interchange/testing';
import type { Result } from '@truthline/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoUuid } from '../../demo/demo-keys.ts';
import type { Work } from '../../request/context.ts';
import type { Problem } from '../../request/problem.ts';
import { openDemoWorld, type DemoWorld } from '../../testing/demo-work.ts';
import { readBurden } from '../burden/burden-service.ts';
import { compareNetwork } from '../comparison-service.ts';
import { readDrivers } from '../drivers/drivers-service.ts';
import { readFairness } from '../fairness/fairness-service.ts';
import { mapDealers } from '../map/map-service.ts';
import { overlookNetwork } from '../overview/overview-service.ts';
import { makeNetworkReport } from './make-network-report.ts';
import { previewNetworkReport } from './preview.ts';
import { fileOfReport, writeNetworkReport } from './report-file.ts';
import { savedReportSchema } from './saved-reports.ts';
import { REPORT_FORMATS, REPORT_PANELS, reportWishSchema, type ReportWish } from './report-wish.ts';

let world: DemoWorld;
let analyst: Work;

beforeAll(async () => {
  world = await openDemoWorld();
  analyst = await world.workOf('oemAnalyst');
});
afterAll(() => world.close());

const AFTERSALES = { checklistId: 'aftersales' };
const wishOf = (change: Partial<ReportWish> = {}): ReportWish => ({
  panels: [...REPORT_PANELS],
  selection: AFTERSALES,
  language: 'en',
  timeZone: 'Asia/Shanghai',
  ...change,
});

const told = <Value>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const figureOf = ({ figures }: NetworkReport, id: string) => {
  const found = figures.find(figure => figure.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};
const valuesOf = (cell: FigureCell | undefined) => cell?.numbers.map(({ value }) => value) ?? [];

describe.each(LANGUAGES)('a report of the network in %s', language => {
  const { round, text } = numberWriter(language);

  test('says of every dealer what the league says, rounded once', async () => {
    const report = told(await makeNetworkReport(analyst, wishOf({ language })));
    const league = told(await compareNetwork(analyst, AFTERSALES));
    const rows = figureOf(report, 'league').table?.rows ?? [];
    expect(rows).toHaveLength(league.rows.length);
    league.rows.forEach((row, at) => {
      const [name, code, , audits, items, score, interval, shrunk, , rank] = rows[at] ?? [];
      expect([name?.text, code?.text]).toEqual([row.name[language], row.code]);
      expect([...valuesOf(audits), ...valuesOf(items)]).toEqual([row.auditCount, row.itemCount]);
      expect(valuesOf(score)).toEqual(row.mean === null ? [] : [round(row.mean, 'score')]);
      expect(score?.text).toBe(text(row.mean, 'score'));
      expect(valuesOf(interval)).toEqual(
        row.interval === null ? [] : [round(row.interval.low, 'score'), round(row.interval.high, 'score')],
      );
      expect(shrunk?.text).toBe(text(row.shrunk, 'score'));
      expect(valuesOf(rank)).toEqual(row.rank === null ? [] : [row.rank.rank, row.rank.low, row.rank.high]);
    });
    const { chart } = figureOf(report, 'league');
    if (chart?.kind !== 'intervals') throw new Error('no intervals');
    expect(chart.target?.value).toBe(round(league.method.networkMean ?? 0, 'score'));
    expect(chart.items.map(({ value }) => value)).toEqual(
      league.rows.flatMap(({ mean, interval }) =>
        mean === null || interval === null ? [] : [round(mean, 'score')],
      ),
    );
  });

  test('says of the whole what the overview says, and every figure has its n, method, date and screen', async () => {
    const report = told(await makeNetworkReport(analyst, wishOf({ language })));
    const overview = told(await overlookNetwork(analyst, AFTERSALES));
    const [score, interval] = figureOf(report, 'overview').table?.rows ?? [];
    expect(score?.[1]?.text).toBe(text(overview.score?.mean ?? null, 'score'));
    expect(interval?.[1]?.text).toContain(text(overview.score?.interval?.low ?? null, 'score'));
    for (const { n, method, date, link, title } of report.figures) {
      for (const said of [n, method, date, title]) expect(said.length).toBeGreaterThan(1);
      expect(n).toMatch(/\d/);
      expect(date).toContain('Asia/Shanghai');
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1\/network.*checklist=aftersales/);
    }
  });
});

describe.each(LANGUAGES)('the panels of how it was measured, in %s', language => {
  const { round, text } = numberWriter(language);
  const asked = async (panels: ReportWish['panels']) =>
    told(await makeNetworkReport(analyst, wishOf({ language, panels })));

  test('say of fairness what its screen says: raw and adjusted, auditors, circumstances', async () => {
    const report = await asked(['fairness']);
    const { outcome, mix } = told(await readFairness(analyst, AFTERSALES));
    if (outcome.kind !== 'judged' || outcome.auditors.kind !== 'compared') throw new Error(outcome.kind);
    const best = outcome.dealers.toSorted((one, other) => other.adjusted - one.adjusted);
    const rows = figureOf(report, 'fairness').table?.rows ?? [];
    expect(rows.map(row => row.flatMap(valuesOf))).toEqual(
      best.map(({ n, raw, adjusted, interval }) => [
        n,
        round(raw, 'score'),
        round(adjusted, 'score'),
        round(interval.low, 'score'),
        round(interval.high, 'score'),
        round(adjusted - raw, 'signed'),
      ]),
    );
    expect(rows[0]?.[0]?.text).toBe(best[0]?.name[language]);
    const auditors = figureOf(report, 'fairness-auditors').table?.rows ?? [];
    expect(auditors).toHaveLength(outcome.auditors.each.length);
    for (const each of outcome.auditors.each) {
      if (each.kind !== 'estimated') continue;
      const row = auditors.find(([name]) => name?.text === each.name);
      expect(row?.slice(1, 3).map(cell => cell.text)).toEqual([
        text(each.n, 'count'),
        text(each.severity, 'signed'),
      ]);
    }
    const levels = [...mix.weekday, ...mix.hour];
    expect(figureOf(report, 'fairness-mix').table?.rows.map(row => valuesOf(row[1]))).toEqual(
      levels.map(({ n }) => [n]),
    );
  });

  test('say of burden what its screen says, programme by programme and dealer by dealer', async () => {
    const report = await asked(['burden']);
    const burden = told(await readBurden(analyst, {}));
    expect(figureOf(report, 'burden').table?.rows.map(row => row.flatMap(valuesOf))).toEqual(
      burden.programmes.map(({ dealers, visits, minutes, interval, timed }) => [
        dealers,
        visits,
        round(visits / dealers, 'score'),
        ...(minutes === null ? [] : [round(minutes, 'score')]),
        ...(interval === null ? [] : [round(interval.low, 'score'), round(interval.high, 'score')]),
        timed,
      ]),
    );
    const busiest = burden.rows.toSorted((one, other) => other.minutes - one.minutes);
    expect(figureOf(report, 'burden-dealers').table?.rows.map(row => row.flatMap(valuesOf))).toEqual(
      busiest.map(({ visits, byProgramme, timed, minutes, askedTwice }) => [
        visits,
        ...byProgramme,
        timed,
        round(minutes, 'count'),
        askedTwice,
      ]),
    );
    expect(figureOf(report, 'burden-overlaps').table?.rows ?? []).toHaveLength(
      burden.overlaps.reduce((sum, { items }) => sum + items.length, 0),
    );
  });

  test('say of the map what its screen says, and draw every dealer where it stands', async () => {
    const figure = figureOf(await asked(['map']), 'map');
    const map = told(await mapDealers(analyst, AFTERSALES));
    const lowest = map.dealers.toSorted((one, other) => (one.score ?? 101) - (other.score ?? 101));
    expect(figure.table?.rows.map(row => [row[0]?.text, ...row.flatMap(valuesOf)])).toEqual(
      lowest.map(({ name, place, score, interval, audits, radiusKm, nearest, overlaps }) => [
        name[language],
        round(place.latitude, 'hundredths'),
        round(place.longitude, 'hundredths'),
        ...(score === null ? [] : [round(score, 'score')]),
        ...(interval === null ? [] : [round(interval.low, 'score'), round(interval.high, 'score')]),
        audits,
        ...(radiusKm === null ? [] : [round(radiusKm, 'count')]),
        ...nearest.slice(0, 1).map(({ km }) => round(km, 'count')),
        overlaps,
      ]),
    );
    if (figure.chart?.kind !== 'places') throw new Error('no places');
    expect(figure.chart.points.map(({ x, y }) => [x, y])).toEqual(
      map.dealers.map(({ x, y }) => [round(x, 'count'), round(y, 'count')]),
    );
    const { frame } = map;
    expect(figure.sentences.join(' ')).toContain(
      text((frame?.uncoveredKm2 ?? 0) / (frame?.areaKm2 ?? 1), 'share'),
    );
  });

  test('say of customers what the drivers’ screen says, and lead to the very survey', async () => {
    const report = await asked(['drivers']);
    const { survey, satisfaction, recommendation, drivers, contrasts, gaps } = told(
      await readDrivers(analyst, {}),
    );
    if (drivers.kind !== 'judged' || contrasts.kind !== 'judged') throw new Error(drivers.kind);
    const voice = figureOf(report, 'drivers');
    expect(voice.table?.rows.map(([, value]) => value?.text)).toEqual([
      text(recommendation?.score ?? null, 'signed'),
      text(recommendation?.standardError ?? null, 'score'),
      text(satisfaction?.satisfied ?? null, 'share'),
      text(satisfaction?.mean ?? null, 'hundredths'),
    ]);
    expect(new URL(voice.link).searchParams.get('survey')).toBe(survey.surveyId);
    expect(figureOf(report, 'drivers-shares').table?.rows.map(row => row.flatMap(valuesOf))).toEqual(
      drivers.moments
        .toSorted((one, other) => other.share - one.share)
        .map(({ share, interval, performance }) => [
          round(share, 'share'),
          round(interval.low, 'share'),
          round(interval.high, 'share'),
          round(performance, 'hundredths'),
        ]),
    );
    const penalties = (figureOf(report, 'drivers-contrasts').table?.rows ?? []).map(
      ([, penalty]) => penalty?.text,
    );
    expect(penalties).toHaveLength(contrasts.moments.length);
    expect(new Set(penalties)).toEqual(
      new Set(contrasts.moments.map(({ penalty }) => text(penalty?.value ?? null, 'signedHundredths'))),
    );
    expect(
      figureOf(report, 'drivers-gaps')
        .table?.rows.slice(0, gaps.length)
        .map(([, gap]) => gap?.text),
    ).toEqual(gaps.map(({ gap }) => text(gap, 'signedHundredths')));
  });

  test('are in the slides and in the workbook as they are in the report', async () => {
    const report = await asked(['map', 'fairness', 'burden', 'drivers']);
    const cells = report.figures.flatMap(({ table }) => table?.rows.flat() ?? []);
    expect(cells.length).toBeGreaterThan(1_000);
    const unpacked = async (format: 'pptx' | 'xlsx') => {
      const { base64 } = await fileOfReport(report, format, '2026-11-22');
      return unpackXml(new Uint8Array(Buffer.from(base64, 'base64')));
    };
    const slides = await unpacked('pptx');
    const said = new Set(slides.flatMap(file => textsOf(file, 'a:t')));
    expect(cells.filter(cell => !said.has(cell.text))).toEqual([]);
    const drawn = new Set(slides.flatMap(file => textsOf(file, 'c:v')).map(Number));
    const numbers = report.figures.flatMap(({ chart }) =>
      chart?.kind === 'intervals'
        ? chart.items.flatMap(({ low, value, high }) => [low, value, high])
        : chart?.kind === 'places'
          ? chart.points.flatMap(({ x, y }) => [x, y])
          : [],
    );
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers.filter(number => !drawn.has(number))).toEqual([]);
    const sheets = (await unpacked('xlsx')).flatMap(file => textsOf(file, 'v'));
    const written = new Set(sheets.map(Number));
    expect(cells.filter(cell => valuesOf(cell).some(value => !written.has(value)))).toEqual([]);
  });
});

test('a figure leads to its screen with all that was chosen, and the report to itself', async () => {
  const waveId = demoUuid(world.demo.waves[2]?.id ?? '');
  const regionId = demoUuid(world.demo.regions[1]?.id ?? '');
  const selection = { ...AFTERSALES, waveIds: [waveId], regionIds: [regionId], kinds: ['oem' as const] };
  const report = told(
    await makeNetworkReport(
      analyst,
      wishOf({ selection, panels: ['funnel', 'league'], title: 'For the board' }),
    ),
  );
  expect(report.figures.map(({ id }) => id)).toEqual(['funnel', 'league']);
  const search = new URL(figureOf(report, 'league').link).searchParams;
  expect(Object.fromEntries(search)).toEqual({
    checklist: 'aftersales',
    waves: JSON.stringify([waveId]),
    kind: 'oem',
    regions: JSON.stringify([regionId]),
  });
  const own = Object.fromEntries(new URL(report.link).searchParams);
  expect(own).toMatchObject({ panels: '["funnel","league"]', language: 'en', title: 'For the board' });
  expect(report.title).toBe('For the board');
});

test.each(REPORT_FORMATS)('is a file a program knows: %s', async format => {
  const file = told(await writeNetworkReport(analyst, wishOf({ language: 'zh' }), format));
  const begin = Buffer.from(file.base64, 'base64').subarray(0, 4).toString('latin1');
  expect(begin).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
  expect(file.fileName).toMatch(new RegExp(`^truthline-network-\\d{4}-\\d\\d-\\d\\d-zh\\.${format}$`));
});

test('a preview says the same with the first rows of each table', async () => {
  const report = told(await makeNetworkReport(analyst, wishOf()));
  const preview = told(await previewNetworkReport(analyst, wishOf()));
  expect(preview.figures.map(({ id, n, rows }) => [id, n, rows])).toEqual(
    report.figures.map(({ id, n, table }) => [id, n, table?.rows.length ?? 0]),
  );
  expect(preview.figures.find(({ id }) => id === 'league')?.table?.rows).toEqual(
    figureOf(report, 'league').table?.rows.slice(0, 10),
  );
});

test('a report of every panel can be kept and mailed', () => {
  const schedule = { kind: 'weekly', day: 1, hour: 8, timeZone: 'Asia/Shanghai', format: 'pptx' };
  const kept = { id: demoUuid('report'), name: 'Every Monday', wish: wishOf(), schedule };
  expect(savedReportSchema.safeParse(kept).success).toBe(true);
  const unknown = { ...kept, wish: { ...wishOf(), panels: ['colours'] } };
  expect(savedReportSchema.safeParse(unknown).success).toBe(false);
});

test('what nothing was measured of is said so, and a wish that says a panel twice is none', async () => {
  const selection = { checklistId: 'sales', kinds: ['oem' as const] };
  const report = told(await makeNetworkReport(analyst, wishOf({ selection })));
  expect(figureOf(report, 'funnel').sentences).toEqual([
    'There is nothing to show of this in the selection.',
  ]);
  expect(reportWishSchema.safeParse(wishOf({ panels: ['league', 'league'] })).success).toBe(false);
  expect(reportWishSchema.safeParse(wishOf({ timeZone: 'Mars/Base' })).success).toBe(false);
});
