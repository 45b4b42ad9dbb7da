import type { Answer } from '@truthline/audit';
import { cardIdSchema } from '@truthline/blueprint';
import { expect, test } from 'vitest';
import { auditStore, keepStart } from '../audits/audit-store.ts';
import { deviceOutbox } from '../blueprints/device-outbox.ts';
import type { OpenAudit } from '../audits/open-audit.ts';
import { clearKept } from './clear-kept.ts';
import { LocalDatabase } from './local-database.ts';

const yes: Answer = { itemId: 'A1-01', state: 'answered', value: { type: 'yesNo', yes: true }, note: '' };
const edit = { type: 'choose', value: { type: 'yesNo', yes: true } } as const;

const opened = (id: string): OpenAudit => ({
  audit: {
    id,
    dealerId: 'd1',
    waveId: null,
    checklistId: 'appointment',
    checklistVersion: 1,
    kind: 'self',
    status: 'draft',
    auditorId: 'li',
    startedAt: '2026-03-01T09:00:00.000Z',
    submittedAt: null,
    answers: [],
  },
  checklist: {
    checklistId: 'appointment',
    version: 1,
    title: { zh: '预约', en: 'Appointment' },
    service: 'aftersales',
    scoringVersion: 1,
    settings: {
      notApplicable: 'excluded',
      notObserved: 'excluded',
      critical: 'failsOutcome',
      passMark: null,
      bonusCap: null,
      rounding: 'none',
      signature: 'none',
    },
    sections: [],
    repeatGroups: [],
    items: [],
  },
  scorecard: null,
  findings: [],
  dealer: {
    id: 'd1',
    code: 'D1',
    name: { zh: '港口', en: 'Harbour' },
    city: { zh: '', en: '' },
    regionId: 'r1',
    regionName: { zh: '', en: '' },
    timeZone: 'Asia/Shanghai',
    size: null,
    place: null,
    serviceRadiusKm: null,
  },
  may: { answer: true },
});

/** An audit copied to this device with one answer, sent or not. */
const keep = async (database: LocalDatabase, personId: string, auditId: string, sent: boolean) => {
  const store = auditStore(database, personId, auditId);
  await store.keepOpen(opened(auditId));
  await store.keepEdit('A1-01', edit);
  if (sent) await store.markHeld([yes]);
};

test('what the server has goes, what it does not have stays and is counted, others keep theirs', async () => {
  const database = new LocalDatabase('leaving');
  await keep(database, 'li', 'sent', true);
  await keep(database, 'li', 'unsent', false);
  await keep(database, 'wang', 'sent', true);
  await auditStore(database, 'li', 'begun').keepOpen(opened('begun'));
  await keepStart(database, 'li', {
    id: 'begun',
    dealerId: 'd1',
    checklistId: 'appointment',
    version: 1,
    kind: 'self',
    waveId: null,
    startedAt: '2026-03-01T09:00:00.000Z',
  });
  const outbox = deviceOutbox(database, 'li', 'b1');
  for (const changeId of ['one', 'two'])
    await outbox.put({
      changeId,
      baseRevision: 0,
      command: { type: 'card.remove', cardIds: [cardIdSchema.parse('c1')] },
    });

  expect(await clearKept(database, 'li')).toEqual({ audits: 2, blueprints: 1 });
  const keptBy = async (personId: string) =>
    (await database.table('audits').under(personId)).map(({ auditId }) => auditId);
  expect(await keptBy('li')).toEqual(['begun', 'unsent']);
  expect(await keptBy('wang')).toEqual(['sent']);
  expect(
    (await database.table('entries').under()).map(({ personId, auditId }) => [personId, auditId]),
  ).toEqual([
    ['li', 'unsent'],
    ['wang', 'sent'],
  ]);
  expect(await outbox.load()).toHaveLength(2);
  expect(await clearKept(database, 'wang')).toEqual({ audits: 0, blueprints: 0 });
  expect(await keptBy('wang')).toEqual([]);
});
