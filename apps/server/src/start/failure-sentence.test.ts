import { expect, test } from 'vitest';
import type { StartFailure } from './failure.ts';
import { failureSentence } from './failure-sentence.ts';

type Samples = { readonly [R in StartFailure['reason']]: Extract<StartFailure, { readonly reason: R }> };

const dataFolder = '/srv/truthline';

/** One of every way to fail: a new one does not compile until it stands here. */
const SAMPLES: Samples = {
  interrupted: { reason: 'interrupted' },
  badEnvironment: { reason: 'badEnvironment', variables: ['TRUTHLINE_PORT'] },
  portTaken: { reason: 'portTaken', port: 5180 },
  portNotAllowed: { reason: 'portNotAllowed', port: 80 },
  hostNotHere: { reason: 'hostNotHere', host: '192.0.2.1' },
  dataFolderInUse: { reason: 'dataFolderInUse', dataFolder, pid: 4711 },
  dataFolderNotWritable: { reason: 'dataFolderNotWritable', dataFolder, code: 'EACCES' },
  diskFull: { reason: 'diskFull', dataFolder, freeBytes: 3_000_000 },
  noBinary: { reason: 'noBinary', platform: 'linux-x64', libc: 'musl' },
  otherMajorVersion: { reason: 'otherMajorVersion', dataFolder, found: '17' },
  secretMissing: { reason: 'secretMissing', dataFolder },
  notRunning: { reason: 'notRunning', dataFolder },
  startFailed: { reason: 'startFailed', dataFolder, log: 'FATAL:  could not map anonymous shared memory' },
  badAddress: { reason: 'badAddress', variable: 'DATABASE_URL' },
  unreachable: { reason: 'unreachable', host: '127.0.0.1', port: 5432, code: 'ECONNREFUSED' },
  signInRefused: { reason: 'signInRefused', user: 'truthline', database: 'truthline', code: '28P01' },
  serverTooOld: { reason: 'serverTooOld', version: '14' },
  migrationChanged: { reason: 'migrationChanged', name: '0001_foundations' },
  databaseNewer: { reason: 'databaseNewer', names: ['0009_later'] },
  schemaTaken: { reason: 'schemaTaken', schema: 'auth' },
  cannotCreateRoles: { reason: 'cannotCreateRoles', user: 'plain', statements: ['create role x;'] },
  roleTooStrong: { reason: 'roleTooStrong', user: 'x', attribute: 'superuser' },
  roleNotMember: { reason: 'roleNotMember', user: 'x', group: 'truthline_app' },
};

/** What the first line asks of the reader, behind its colon. */
const remedy = (sentence: string): string =>
  /[:\uff1a]\s?(\D.*)$/.exec(sentence.split('\n')[0] ?? '')?.[1] ?? '';

const { interrupted, ...FAILURES } = SAMPLES;

test.each(Object.values(FAILURES))(
  '$reason says in its first line, in both languages, what to do',
  failure => {
    const { zh, en } = failureSentence(failure);
    expect(remedy(en)).toMatch(
      /\b(back|check|choose|correct|free|give|have|install|mend|name|put|restore|run|set|should read|start|stop|upgrade|use)\b/,
    );
    // "please", "should be".
    expect(remedy(zh)).toMatch(/\u8bf7|\u5e94\u4e3a/);
  },
);

test('the log of a database that does not come up follows the sentence', () => {
  const { en } = failureSentence(SAMPLES.startFailed);
  expect(en.split('\n').slice(1)).toEqual([SAMPLES.startFailed.log]);
});

test('an interrupted start asks for nothing', () => {
  expect(failureSentence(interrupted).en).toBe('The start was interrupted.');
});
