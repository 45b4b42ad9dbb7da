import { randomUUID } from 'node:crypto';
import type { Browser } from '../browser.ts';
import { CHECKLIST, answered, refused, type Attacks } from './attack.ts';
import { followRefused } from './follow-refused.ts';

const takeNote = (browser: Browser, auditId: string, how: 'saveAnswers' | 'submit') =>
  browser.client.audits[how].mutate({
    auditId,
    answers: [{ itemId: 'A1-01', state: 'notObserved', note: 'overwritten' }],
  });
const STARTED = '2026-11-20T02:00:00Z';

/** What an outsider tries on these procedures. */
export const auditsAttacks: Attacks = {
  'audits.exportable': answered(({ client }) => [client.audits.exportable.query()]),
  'audits.list': {
    answered: ({ client }) => [client.audits.list.query({}), client.audits.list.query({ status: 'draft' })],
    refused: ({ client }, { dealerId }) => [client.audits.list.query({ dealerId })],
  },
  'audits.get': refused(({ client }, { auditId, draftId }) => [
    client.audits.get.query({ auditId }),
    client.audits.get.query({ auditId: draftId }),
  ]),
  'audits.start': refused(({ client }, { dealerId }) => [
    client.audits.start.mutate({
      id: randomUUID(),
      dealerId,
      ...CHECKLIST,
      kind: 'self',
      startedAt: STARTED,
    }),
    client.audits.start.mutate({
      id: randomUUID(),
      dealerId,
      ...CHECKLIST,
      kind: 'mystery',
      startedAt: STARTED,
    }),
  ]),
  'audits.saveAnswers': refused((from, { auditId, draftId }) => [
    takeNote(from, auditId, 'saveAnswers'),
    takeNote(from, draftId, 'saveAnswers'),
  ]),
  'audits.submit': refused((from, { auditId, draftId }) => [
    takeNote(from, auditId, 'submit'),
    takeNote(from, draftId, 'submit'),
  ]),
  'audits.answerers': refused(({ client }, { auditId, draftId }) => [
    client.audits.answerers.query({ auditId }),
    client.audits.answerers.query({ auditId: draftId }),
  ]),
  'audits.join': refused(({ client }, { auditId, draftId, personId }) => [
    client.audits.join.mutate({ auditId, personId }),
    client.audits.join.mutate({ auditId: draftId, personId }),
  ]),
  'audits.history': refused(({ client }, { auditId, draftId }) => [
    client.audits.history.query({ auditId }),
    client.audits.history.query({ auditId: draftId }),
  ]),
  'audits.onChange': refused((from, { auditId }) => [followRefused(from, 'audits.onChange', { auditId })]),
};
