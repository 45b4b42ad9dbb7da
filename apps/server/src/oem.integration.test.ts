import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemFrom, type Browser } from './testing/browser.ts';
import { resultsFile, uploadResults, type Visit } from './testing/results-file.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const CHECKLIST = { checklistId: 'appointment', version: 1 };

let server: TestServer;
let analyst: Browser;
let wave: { readonly id: string; readonly startsOn: string };

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  analyst = await enterAs(server, 'oemAnalyst');
  const [newest] = await analyst.client.waves.list.query();
  if (newest === undefined) throw new Error('no wave');
  wave = newest;
});
afterAll(() => server.close());

const template = (format: 'csv' | 'xlsx', language: 'zh' | 'en' = 'en') =>
  analyst.client.waves.template.query({ ...CHECKLIST, waveId: wave.id, format, language });

const upload = (content: string | Uint8Array<ArrayBuffer>, name: string, browser = analyst) =>
  uploadResults(browser, { ...CHECKLIST, waveId: wave.id }, content, name);

const results = (visits: readonly Visit[]) => resultsFile(analyst, { ...CHECKLIST, wave }, visits);

const auditCount = async () =>
  (await analyst.client.waves.list.query()).find(({ id }) => id === wave.id)?.auditCount ?? 0;

describe('a wave of results', () => {
  test.each(['csv', 'xlsx'] as const)(
    'has a template as %s, which says when it holds no visit',
    async format => {
      const { base64, fileName } = await template(format);
      expect(fileName).toMatch(new RegExp(`^truthline-appointment-v1-.*\\.${format}$`));
      const answered = await upload(new Uint8Array(Buffer.from(base64, 'base64')), fileName);
      expect(answered).toMatchObject({
        status: 'refused',
        problems: [{ row: null, code: 'noVisits', messageKey: 'waveProblem.noVisits' }],
      });
    },
  );

  test('is taken in whole: scored, rolled up, and not twice', async () => {
    const [first, second] = await analyst.client.dealers.list.query();
    const file = await results([
      { dealer: first?.code ?? '', time: '09:30' },
      { dealer: second?.code ?? '', time: '10:00' },
    ]);
    const before = await auditCount();
    expect(await upload(file, 'results.csv')).toEqual({
      status: 'imported',
      audits: 2,
      unchanged: 0,
      alreadyImported: false,
    });
    expect(await upload(file, 'results.csv')).toEqual({
      status: 'imported',
      audits: 0,
      unchanged: 2,
      alreadyImported: true,
    });
    // The same visits in another file: white space makes another hash.
    expect(await upload(`${file}\n`, 'again.csv')).toMatchObject({ audits: 0, unchanged: 2 });
    expect(await auditCount()).toBe(before + 2);
    const audits = await analyst.client.audits.list.query({ dealerId: first?.id ?? '' });
    expect(audits.filter(({ startedAt }) => startedAt.startsWith(wave.startsOn))[0]).toMatchObject({
      status: 'final',
      overall: 100,
      kind: 'mystery',
    });
  });

  test('sent twice at once is taken once, and the second is told so', async () => {
    const [, , , , , , dealer] = await analyst.client.dealers.list.query();
    const file = await results([{ dealer: dealer?.code ?? '', time: '11:00' }]);
    const before = await auditCount();
    const answers = await Promise.all([1, 2, 3].map(() => upload(file, 'double-click.csv')));
    const told = answers.map(answered => answered.status === 'imported' && answered.alreadyImported);
    expect(told.filter(already => already)).toHaveLength(2);
    expect(await auditCount()).toBe(before + 1);
  });

  test('is answered row by row and column by column, and nothing of it is taken', async () => {
    const dealers = await analyst.client.dealers.list.query();
    const code = (place: number) => dealers[place]?.code ?? '';
    const { items } = await analyst.client.checklists.get.query(CHECKLIST);
    const measure = items.find(({ scale }) => scale.type === 'measure')?.id ?? '';
    const yesNo = items.find(({ scale }) => scale.type === 'yesNo')?.id ?? '';
    const before = await auditCount();
    const file = await results([
      { dealer: code(2), time: '09:00' },
      { dealer: 'NOWHERE', time: '09:00' },
      { dealer: code(3), time: '09:00', spoil: { [measure]: 'soon', [yesNo]: '' } },
      { dealer: code(4), time: '09:00', spoil: { date: '2020-01-01' } },
    ]);
    const answered = await upload(file, 'bad.csv');
    if (answered.status !== 'refused') throw new Error('a bad file was taken');
    expect(
      answered.problems.map(({ row, column, code: what }) => `${row} ${column} ${what}`).toSorted(),
    ).toEqual(
      [
        '3 dealer unknownDealer',
        `4 ${measure} unreadableNumber`,
        `4 ${yesNo} missingAnswer`,
        '5 date dateOutsideWave',
      ].toSorted(),
    );
    expect(await auditCount()).toBe(before);
  });

  test('never changes a visit that was scored', async () => {
    const [, , , , , dealer] = await analyst.client.dealers.list.query();
    const { items } = await analyst.client.checklists.get.query(CHECKLIST);
    const yesNo = items.find(({ scale }) => scale.type === 'yesNo')?.id ?? '';
    const visit = { dealer: dealer?.code ?? '', time: '15:00' };
    await upload(await results([visit]), 'first.csv');
    const corrected = await upload(await results([{ ...visit, spoil: { [yesNo]: 'no' } }]), 'second.csv');
    expect(corrected).toMatchObject({ status: 'refused', problems: [{ row: 2, code: 'visitChanged' }] });
  });

  test('is refused without a file, and from anybody but the network’s own', async () => {
    const form = new FormData();
    form.set('waveId', wave.id);
    expect(await problemFrom(analyst.client.waves.importResults.mutate(form))).toMatchObject({
      code: 'badInput',
    });
    const manager = await enterAs(server, 'dealerManager');
    expect(await problemFrom(upload('x', 'x.csv', manager))).toMatchObject({ code: 'notAllowed' });
  });
});

describe('the network page', () => {
  test('gives every dealer a score with its interval, and a rank only where the evidence suffices', async () => {
    const { rows, method, funnel } = await analyst.client.network.comparison.query({
      checklistId: 'aftersales',
    });
    expect(rows).toHaveLength(60);
    expect(method).toMatchObject({ dealerCount: 60, kinds: ['mystery'] });
    const wrong = rows.filter(
      ({ rank, insufficient, auditCount: audits, interval, mean }) =>
        (rank === null) === (insufficient === null) ||
        (audits < method.evidence.audits && rank !== null) ||
        (audits >= 2 && mean !== null && interval === null) ||
        (rank !== null && (rank.rank < rank.low || rank.rank > rank.high)),
    );
    expect(wrong).toEqual([]);
    expect(rows.some(({ rank }) => rank !== null)).toBe(true);
    expect(funnel?.limits.length).toBeGreaterThan(20);
  });

  test('one wave is too little for any rank', async () => {
    const { rows } = await analyst.client.network.comparison.query({
      checklistId: 'aftersales',
      waveIds: [wave.id],
    });
    expect(rows.every(({ rank }) => rank === null)).toBe(true);
  });

  test('a cell of the heatmap leads to that dealer’s drawing at that moment', async () => {
    const heat = await analyst.client.network.heatmap.query({
      checklistId: 'aftersales',
      waveIds: [wave.id],
    });
    // What a mystery visit asks of the 46.
    expect(heat.columns).toHaveLength(39);
    expect(heat.dealers).toHaveLength(60);
    const at = heat.cells.score.findIndex(score => score !== null && score < 100);
    const dealerId = heat.dealers[Math.floor(at / heat.columns.length)]?.dealerId ?? '';
    const momentId = heat.columns[at % heat.columns.length]?.momentId ?? '';
    const { blueprintId } = await analyst.client.blueprints.forDealer.query({
      dealerId,
      service: 'aftersales',
    });
    const { stored } = await analyst.client.blueprints.open.query({ blueprintId });
    expect(stored.records.moment[momentId]).toBeDefined();
    const overlay = await analyst.client.blueprints.overlay.query({ blueprintId, dealerId, waveId: wave.id });
    expect(overlay.moments.find(moment => moment.momentId === momentId)?.failed).toBeGreaterThan(0);

    // Asked for the same selection, the drawing says what the cell said.
    const same = await analyst.client.blueprints.overlay.query({
      blueprintId,
      dealerId,
      selection: { checklistId: 'aftersales', waveIds: [wave.id] },
    });
    const said = same.moments.find(moment => moment.momentId === momentId);
    expect(said?.n).toBe(heat.cells.n[at]);
    expect(said?.score).toBeCloseTo(heat.cells.score[at] ?? -1, 0);
    expect(same.label.en).toContain('After-sales checklist');
  });
});
