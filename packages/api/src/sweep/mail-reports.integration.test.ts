import { randomUUID } from 'node:crypto';
import { listTrail, saveMembership, systemScope } from '@truthline/db';
import { err, fixedClock, ok, type Result } from '@truthline/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoUuid } from '../demo/demo-keys.ts';
import { dropReport, keepReport, readSavedReports } from '../network/report/saved-reports.ts';
import type { Work } from '../request/context.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { told } from '../testing/drawings.ts';
import { mailReports } from './mail-reports.ts';
import type { Mail, Mailer, MailFailure } from './mailer.ts';

/** A Sunday noon in Shanghai, before the last wave of the demonstration has ended. */
const clock = fixedClock(Date.parse('2026-11-22T04:00:00.000Z'));
const HOUR = 3_600_000;

let world: DemoWorld;
let analyst: Work;
let networkId = '';
const letters: Mail[] = [];
let answer: Result<void, MailFailure> = ok(undefined);
const mailer: Mailer = letter => {
  if (answer.ok) letters.push(letter);
  return Promise.resolve(answer);
};

beforeAll(async () => {
  world = await openDemoWorld();
  const found = await world.workOf('oemAnalyst');
  analyst = { ...found, ports: { ...found.ports, clock } };
  networkId = analyst.signedIn.actor.networkId;
});
afterAll(() => world.close());

const at = (iso: string): void => {
  clock.advance(Date.parse(iso) - clock.now());
};
const mail = () => mailReports(analyst.ports, networkId, mailer);

const keep = async (schedule: Parameters<typeof keepReport>[1]['schedule']): Promise<string> => {
  const id = randomUUID();
  told(
    await keepReport(analyst, {
      id,
      name: 'For the\nboard',
      wish: {
        panels: ['league'],
        selection: { checklistId: 'aftersales' },
        language: 'zh',
        timeZone: 'Asia/Shanghai',
      },
      schedule,
    }),
  );
  return id;
};
const shanghai = { hour: 8, timeZone: 'Asia/Shanghai' } as const;

test('a report is mailed with its file when it is due, once however many servers are at it, and never after it is removed', async () => {
  const id = await keep({ ...shanghai, kind: 'weekly', day: 1, format: 'xlsx' });
  expect((await readSavedReports(analyst)).find(report => report.id === id)).toMatchObject({
    own: true,
    schedule: { kind: 'weekly', day: 1, format: 'xlsx' },
    wish: { panels: ['league'] },
  });
  expect(await mail()).toEqual({ letters: 0, failures: [] });
  at('2026-11-23T00:00:00.000Z');
  const swept = await Promise.all([mail(), mail(), mail()]);
  expect(swept.reduce((sum, { letters: sent }) => sum + sent, 0)).toBe(1);
  expect(await mail()).toEqual({ letters: 0, failures: [] });
  const [letter] = letters.splice(0);
  expect(letter?.subject).toMatch(/For the board$/);
  expect(letter?.text).toContain(
    'http://127.0.0.1/network/report?checklist=aftersales&panels=%5B%22league%22%5D',
  );
  const [file] = letter?.attachments ?? [];
  expect(file?.fileName).toBe('truthline-network-2026-11-23-zh.xlsx');
  expect(
    Buffer.from(file?.base64 ?? '', 'base64')
      .subarray(0, 2)
      .toString('latin1'),
  ).toBe('PK');
  const trail = await world.ports.store.within(systemScope(networkId), tx =>
    listTrail(tx, { subject: { kind: 'report', id } }),
  );
  expect(trail.map(({ action }) => action)).toEqual(['report.mail', 'report.save']);
  told(await dropReport(analyst, id));
  at('2026-11-30T04:00:00.000Z');
  expect(await mail()).toEqual({ letters: 0, failures: [] });
});

test('the end of a wave brings the report of that wave; a letter that is not taken is tried again', async () => {
  const waveId = demoUuid(world.demo.waves.at(-1)?.id ?? '');
  const id = await keep({ ...shanghai, kind: 'waveEnd', day: null, format: 'pdf' });
  answer = err({ code: 'ECONNECTION', responseCode: null, onlyThis: false });
  at('2026-12-01T00:00:00.000Z');
  expect(await mail()).toMatchObject({ letters: 0, failures: [{ code: 'ECONNECTION' }] });
  answer = ok(undefined);
  expect(await mail()).toEqual({ letters: 0, failures: [] });
  clock.advance(HOUR);
  expect(await mail()).toEqual({ letters: 1, failures: [] });
  expect(letters.splice(0)[0]?.text).toContain(encodeURIComponent(JSON.stringify([waveId])));
  told(await dropReport(analyst, id));
});

test('whoever may no longer see the network is mailed nothing of it', async () => {
  await keep({ ...shanghai, kind: 'weekly', day: 3, format: 'pdf' });
  const { personId } = analyst.signedIn.actor;
  await world.ports.store.within(systemScope(networkId), tx =>
    saveMembership(tx, personId, {
      role: 'dealerManager',
      dealerIds: [demoUuid(world.demo.dealers[0]?.id ?? '')],
    }),
  );
  at('2026-12-02T01:00:00.000Z');
  expect(await mail()).toEqual({ letters: 0, failures: [] });
  expect(letters).toEqual([]);
});
