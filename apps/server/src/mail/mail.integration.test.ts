import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApi, type Api } from '@truthline/api';
import { addAssignments, setOwnLocale, type Scope } from '@truthline/db';
import {
  connectOwner,
  idNamed,
  openTestDatabase,
  seedSmallNetwork,
  type SmallNetwork,
  type TestDatabase,
} from '@truthline/db/testing';
import { fixedClock } from '@truthline/kernel';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPort } from '../start/free-port.ts';
import { openMailer } from './open-mailer.ts';

const MINUTE = 60_000;
const clock = fixedClock(Date.parse('2031-05-05T02:00:00.000Z'));

type Letter = { readonly to: readonly string[]; readonly text: string };

const letters: Letter[] = [];
/** What the mail server says to a recipient; null: it takes the letter. */
let refusal: { readonly address: string; readonly code: number } | null = null;
let post: SMTPServer;
let port = 0;
let database: TestDatabase;
let network: SmallNetwork;
let folder = '';
let api: Api;
let second: Api;

const openPost = async (): Promise<SMTPServer> => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) => {
      if (refusal?.address !== address) return callback();
      callback(Object.assign(new Error(`no ${address} here`), { responseCode: refusal.code }));
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        letters.push({
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
        });
        callback();
      });
    },
  });
  await new Promise<void>(resolve => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
};
const closePost = () =>
  new Promise<void>(resolve => {
    post.close(resolve);
  });

beforeAll(async () => {
  const free = await checkPort('127.0.0.1', 0);
  port = free.ok ? free.value : 0;
  post = await openPost();
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'post');
  folder = await mkdtemp(join(tmpdir(), 'truthline-mail-'));
  const stopping = new AbortController().signal;
  const mail = { url: `smtp://127.0.0.1:${port}`, from: 'Truthline <truthline@example.com>' };
  const open = () =>
    openApi({
      store: database.store,
      signIn: database.signIn,
      secret: 'a secret that only this test knows, 0123456789',
      demo: false,
      publicUrl: 'https://truthline.example.com',
      stopping,
      filesFolder: join(folder, 'files'),
      clock,
      mailer: openMailer(mail, stopping),
    });
  [api, second] = [await open(), await open()];
});
afterAll(async () => {
  await closePost();
  await database.remove();
  await rm(folder, { recursive: true });
});

const assign = (name: string, auditorId: string): Promise<void> =>
  database.store.within({ ...network.system, personId: network.administratorId } satisfies Scope, tx =>
    addAssignments(
      tx,
      [
        {
          id: idNamed('post', name),
          waveId: network.waveId,
          dealerId: network.dealerIds[0],
          auditorId,
          checklistId: network.checklist.checklistId,
          checklistVersion: network.checklist.version,
          kind: auditorId === network.shopperId ? 'mystery' : 'self',
          dueOn: '2031-06-30',
          notBefore: null,
          weekday: null,
          hours: null,
          note: '',
        },
      ],
      { assignedByName: 'Administrator', assignedAt: new Date(clock.now()).toISOString() },
    ),
  );

const rows = async () => {
  const owner = await connectOwner(database.handle);
  const found = await owner.query<{ mailed: boolean; tries: number }>(
    'select mailed_at is not null as mailed, mail_tries as tries from truthline.reminders order by subject_id',
  );
  await owner.end();
  return found.rows;
};

/** The subject as it was meant: encoded words of UTF-8 in Base64 or quoted printable. */
const subjectOf = ({ text }: Letter): string => {
  const [, folded = ''] = /^Subject: ((?:.|\r\n[ \t])*)/m.exec(text) ?? [];
  return folded
    .replaceAll(/\r\n[ \t]+/g, '')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'))
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/g, (_, word: string) =>
      decodeURIComponent(word.replaceAll('_', ' ').replaceAll('=', '%')),
    );
};

test('everybody is mailed once in the own language, however many servers sweep', async () => {
  await assign('one', network.shopperId);
  await assign('two', network.managerIds[0]);
  await database.store.within({ ...network.system, personId: network.managerIds[0] }, tx =>
    setOwnLocale(tx, 'en'),
  );
  const reports = await Promise.all([api.sweep(), second.sweep()]);
  expect(reports.reduce((sum, report) => sum + (report?.mailed ?? 0), 0)).toBe(2);
  expect(await api.sweep()).toMatchObject({ mailed: 0, mailFailures: [], failures: [] });
  expect(letters.map(({ to }) => to.join()).toSorted()).toEqual([
    'manager.1@post.example',
    'shopper@post.example',
  ]);
  const [manager, shopper] = letters.toSorted((one, other) =>
    (one.to[0] ?? '').localeCompare(other.to[0] ?? ''),
  );
  expect(subjectOf(manager ?? { to: [], text: '' })).toContain('A visit was given to you: Dealer 1, Test.');
  expect(subjectOf(shopper ?? { to: [], text: '' })).toContain(
    '您有一项新的到访任务：Dealer 1(中)，Test(中)',
  );
  expect(shopper?.text).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(await rows()).toEqual([
    { mailed: true, tries: 1 },
    { mailed: true, tries: 1 },
  ]);
});

test('a letter that is refused waits longer and longer, and holds up nobody else', async () => {
  letters.length = 0;
  refusal = { address: 'shopper@post.example', code: 550 };
  await assign('three', network.shopperId);
  await assign('four', network.managerIds[0]);
  const first = await api.sweep();
  expect(first).toMatchObject({
    mailed: 1,
    mailFailures: [{ code: 'EENVELOPE', responseCode: 550, onlyThis: true }],
  });
  expect(JSON.stringify(first)).not.toMatch(/shopper|example/i);
  expect(await api.sweep()).toMatchObject({ mailFailures: [] });
  clock.advance(MINUTE);
  expect((await api.sweep())?.mailFailures).toHaveLength(1);
  clock.advance(4 * MINUTE);
  expect((await api.sweep())?.mailFailures).toHaveLength(0);
  clock.advance(MINUTE);
  refusal = null;
  expect(await api.sweep()).toMatchObject({ mailed: 1, mailFailures: [] });
  expect(letters.map(({ to }) => to)).toEqual([['manager.1@post.example'], ['shopper@post.example']]);
});

test('a mail server that is away is asked once a sweep; when it is back the letters go out', async () => {
  letters.length = 0;
  await closePost();
  await assign('five', network.shopperId);
  await assign('six', network.managerIds[0]);
  const away = await api.sweep();
  expect(away?.mailFailures).toMatchObject([{ onlyThis: false, responseCode: null }]);
  post = await openPost();
  clock.advance(MINUTE);
  expect(await api.sweep()).toMatchObject({ mailed: 2, mailFailures: [] });
  expect((await rows()).every(({ mailed }) => mailed)).toBe(true);
});
