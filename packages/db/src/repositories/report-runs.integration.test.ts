import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '../store/scope.ts';
import { idNamed, seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { claimReportRun, listDueReports, markReportMailed, type DueReport } from './report-runs.ts';
import { listSavedReports, removeReport, saveReport, type ReportSchedule } from './saved-reports.ts';
import { addWaves } from './waves.ts';

let database: TestDatabase;
let network: SmallNetwork;
let administrator: Scope;

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'reports');
  administrator = { ...network.system, personId: network.administratorId };
});
afterAll(() => database.remove());

const START = '2030-01-01T00:00:00.000Z';
const berlin = { hour: 8, timeZone: 'Europe/Berlin', format: 'pdf' } as const;

const save = (name: string, schedule: ReportSchedule | null, scope = administrator) =>
  database.store.within(scope, tx =>
    saveReport(tx, {
      id: idNamed('report', name),
      name,
      wish: { panels: ['league'] },
      savedAt: START,
      schedule,
    }),
  );
const remove = (name: string, scope = administrator) =>
  database.store.within(scope, tx => removeReport(tx, idNamed('report', name), START));
const listDue = (now: string): Promise<readonly DueReport[]> =>
  database.store.within(network.system, tx =>
    listDueReports(tx, { now, since: '2029-01-01T00:00:00.000Z', tries: 3 }),
  );
/** The instant something is due for, as told at `now`. */
const dueFor = async (now: string) => (await listDue(now)).map(({ dueAt }) => dueAt);

test('a weekday and a day of the month are due by the clocks of their zone, summer and winter', async () => {
  await save('mondays', { ...berlin, kind: 'weekly', day: 1 });
  // Monday the 7th of January 2030, eight in Berlin is seven; in July it is six.
  expect(await dueFor('2030-01-07T06:59:59.000Z')).toEqual([]);
  expect(await dueFor('2030-01-07T07:00:00.000Z')).toEqual(['2030-01-07T07:00:00.000Z']);
  expect(await dueFor('2030-01-13T23:00:00.000Z')).toEqual(['2030-01-07T07:00:00.000Z']);
  expect(await dueFor('2030-07-08T05:59:00.000Z')).toEqual(['2030-07-01T06:00:00.000Z']);
  await remove('mondays');
  await save('firsts', { ...berlin, kind: 'monthly', day: 28 });
  expect(await dueFor('2030-03-01T00:00:00.000Z')).toEqual(['2030-02-28T07:00:00.000Z']);
  expect(await dueFor('2030-04-28T06:00:00.000Z')).toEqual(['2030-04-28T06:00:00.000Z']);
  await remove('firsts');
  expect(await dueFor('2030-06-01T00:00:00.000Z')).toEqual([]);
});

test('a wave is due on the day after its last one; nothing is that was due before it was asked for', async () => {
  const waveIds = ['old', 'new'].map(name => idNamed('reports wave', name));
  await database.store.within(network.system, tx =>
    addWaves(tx, [
      { id: waveIds[0] ?? '', name: { zh: '旧', en: 'Old' }, startsOn: '2029-11-01', endsOn: '2029-12-30' },
      { id: waveIds[1] ?? '', name: { zh: '新', en: 'New' }, startsOn: '2030-01-01', endsOn: '2030-01-31' },
    ]),
  );
  await save('waves', { ...berlin, kind: 'waveEnd', day: null });
  expect(await listDue('2030-02-01T06:59:59.000Z')).toEqual([]);
  expect(await listDue('2030-02-01T07:00:00.000Z')).toMatchObject([
    { waveId: waveIds[1], dueAt: '2030-02-01T07:00:00.000Z', madeBy: network.administratorId, tries: 0 },
  ]);
  await remove('waves');
});

test('of all who try at a time one takes a run in hand; it waits, is tried again, and is done once it is mailed', async () => {
  await save('runs', { ...berlin, kind: 'weekly', day: 1 });
  const now = '2030-03-04T08:00:00.000Z';
  const nextTry = '2030-03-04T08:05:00.000Z';
  const [due] = await listDue(now);
  if (due === undefined) throw new Error('nothing is due');
  const claim = (at: string, until: string) =>
    database.store.within(network.system, tx => claimReportRun(tx, due, { now: at, nextTry: until }));
  const claimed = await Promise.all([claim(now, nextTry), claim(now, nextTry), claim(now, nextTry)]);
  expect(claimed.filter(Boolean)).toHaveLength(1);
  expect(await listDue(now)).toEqual([]);
  expect(await listDue(nextTry)).toMatchObject([{ tries: 1 }]);
  expect(await claim(nextTry, '2030-03-04T08:20:00.000Z')).toBe(true);
  await database.store.within(network.system, tx => markReportMailed(tx, due, nextTry));
  expect(await listDue('2030-03-05T00:00:00.000Z')).toEqual([]);
  expect(await dueFor('2030-03-11T08:00:00.000Z')).toEqual(['2030-03-11T07:00:00.000Z']);
});

test('a report is changed and removed by whoever made it, and by nobody else', async () => {
  const analyst: Scope = { ...network.system, personId: network.managerIds[0] };
  expect(await save('mine', null)).toBe(true);
  expect(await save('mine', null)).toBe(true);
  expect(await save('mine', null, analyst)).toBe(false);
  expect(await remove('mine', analyst)).toBe(false);
  const listed = await database.store.within(analyst, tx => listSavedReports(tx));
  expect(listed.find(({ name }) => name === 'mine')).toMatchObject({
    wish: { panels: ['league'] },
    madeBy: network.administratorId,
    schedule: null,
  });
  expect(await remove('mine')).toBe(true);
  expect(await save('mine', null)).toBe(false);
});
