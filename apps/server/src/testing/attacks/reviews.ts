import { randomUUID } from 'node:crypto';
import { answered, refused, type Attacks } from './attack.ts';

const ANSWER = { itemId: 'A1-01', state: 'notObserved', note: 'overwritten' } as const;

/** What an outsider tries on these procedures. */
export const reviewsAttacks: Attacks = {
  'reviews.queue': refused(({ client }, { waveId }) => [
    client.reviews.queue.query({}),
    client.reviews.queue.query({ waveId }),
  ]),
  'reviews.notes': refused(({ client }, { auditId, draftId }) => [
    client.reviews.notes.query({ auditId }),
    client.reviews.notes.query({ auditId: draftId }),
  ]),
  'reviews.approve': refused(({ client }, { auditId, draftId }) => [
    client.reviews.approve.mutate({ auditId }),
    client.reviews.approve.mutate({ auditId: draftId }),
  ]),
  'reviews.returnAudit': refused(({ client }, { auditId, draftId }) => [
    client.reviews.returnAudit.mutate({ auditId, reason: 'Intruder', notes: [] }),
    client.reviews.returnAudit.mutate({
      auditId: draftId,
      reason: 'Intruder',
      notes: [{ itemId: 'A1-01', body: 'Intruder' }],
    }),
  ]),
  'reviews.correct': refused(({ client }, { auditId, draftId }) => [
    client.reviews.correct.mutate({ auditId, answer: ANSWER, reason: 'Intruder' }),
    client.reviews.correct.mutate({ auditId: draftId, answer: ANSWER, reason: 'Intruder' }),
  ]),
  'reviews.comments': refused(({ client }) => [client.reviews.comments.query()]),
  'reviews.addComment': refused(({ client }) => [
    client.reviews.addComment.mutate({ id: randomUUID(), body: { zh: '', en: 'Intruder' } }),
  ]),
  'reviews.removeComment': refused(({ client }) => [
    client.reviews.removeComment.mutate({ commentId: randomUUID() }),
  ]),
};

/** What an outsider tries on these procedures. */
export const appealsAttacks: Attacks = {
  'appeals.list': answered(({ client }) => [client.appeals.list.query()]),
  'appeals.ofAudit': refused(({ client }, { auditId, draftId }) => [
    client.appeals.ofAudit.query({ auditId }),
    client.appeals.ofAudit.query({ auditId: draftId }),
  ]),
  'appeals.open': refused(({ client }, { auditId, draftId }) =>
    [auditId, draftId].map(each =>
      client.appeals.open.mutate({
        id: randomUUID(),
        auditId: each,
        items: [{ itemId: 'A1-01', statement: 'Intruder' }],
      }),
    ),
  ),
  'appeals.withdraw': refused(({ client }, { appealId }) => [client.appeals.withdraw.mutate({ appealId })]),
  'appeals.decide': refused(({ client }, { appealId }) => [
    client.appeals.decide.mutate({
      appealId,
      itemId: 'A1-01',
      decision: 'rejected',
      answer: null,
      reason: 'Intruder',
    }),
  ]),
  'appeals.overturnRates': refused(({ client }) => [client.appeals.overturnRates.query()]),
};
