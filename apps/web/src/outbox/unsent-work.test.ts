import type { Answer } from '@truthline/audit';
import { beforeEach, expect, test } from 'vitest';
import { auditStore, keepStart } from '../audits/audit-store.ts';
import { LocalDatabase } from '../local/local-database.ts';
import { countAnswers, readUnsent } from './unsent.ts';
import { packUnsent, takeInUnsent } from './unsent-work.ts';

const wu = { id: 'wu', name: '吴桐' };
const now = '2026-03-01T10:00:00.000Z';
const yes = { type: 'choose', value: { type: 'yesNo', yes: true } } as const;
const no = { type: 'choose', value: { type: 'yesNo', yes: false } } as const;
const start = {
  id: 'a1',
  dealerId: 'd1',
  checklistId: 'appointment',
  version: 1,
  kind: 'mystery',
  waveId: null,
  startedAt: '2026-03-01T09:00:00.000Z',
  calibrationId: 'c1',
} as const;

let phone = new LocalDatabase();
let tablet = new LocalDatabase();
let round = 0;
beforeEach(() => {
  round += 1;
  phone = new LocalDatabase(`phone ${round}`);
  tablet = new LocalDatabase(`tablet ${round}`);
});

test('work of one device goes on at another, notes without an answer too', async () => {
  await keepStart(phone, 'wu', start);
  const store = auditStore(phone, 'wu', 'a1');
  await store.keepEdit('A1-01', yes);
  await store.keepEdit('A1-02', { type: 'writeNote', note: '没有听清' });
  const file = await packUnsent(await readUnsent(phone, 'wu'), wu, now);

  expect(await takeInUnsent(tablet, 'wu', file)).toEqual({ audits: 1, answers: 2, left: 0 });
  const waiting = await readUnsent(tablet, 'wu');
  expect(waiting[0]?.start).toEqual(start);
  expect(await packUnsent(waiting, wu, now)).toEqual(file);
});

test('what was entered here stays, and is counted', async () => {
  await auditStore(phone, 'wu', 'a1').keepEdit('A1-01', yes);
  await auditStore(tablet, 'wu', 'a1').keepEdit('A1-01', no);
  const file = await packUnsent(await readUnsent(phone, 'wu'), wu, now);
  expect(await takeInUnsent(tablet, 'wu', file)).toEqual({ audits: 1, answers: 0, left: 1 });
  const [kept] = await readUnsent(tablet, 'wu');
  expect(kept?.entries[0]?.entry.value).toEqual(no.value);
});

test('what the server has is not unsent, and nobody sees the work of another', async () => {
  const store = auditStore(phone, 'wu', 'a1');
  await store.keepEdit('A1-01', yes);
  expect(countAnswers(await readUnsent(phone, 'wu'))).toBe(1);
  expect(await readUnsent(phone, 'li')).toEqual([]);
  const answer: Answer = { itemId: 'A1-01', state: 'answered', value: yes.value, note: '' };
  await store.markHeld([answer]);
  expect(await readUnsent(phone, 'wu')).toEqual([]);
});
