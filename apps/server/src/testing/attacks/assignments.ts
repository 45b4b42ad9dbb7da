import { CHECKLIST, answered, refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const assignmentsAttacks: Attacks = {
  'assignments.mine': answered(({ client }) => [client.assignments.mine.query()]),
  'assignments.list': {
    answered: ({ client }, { waveId }) => [
      client.assignments.list.query({}),
      client.assignments.list.query({ waveId }),
    ],
    refused: ({ client }, { dealerId }) => [client.assignments.list.query({ dealerId })],
  },
  'assignments.auditors': answered(({ client }) => [
    client.assignments.auditors.query({ kind: 'self' }),
    client.assignments.auditors.query({ kind: 'mystery' }),
  ]),
  'assignments.add': refused(({ client }, { dealerId, personId }, own) => [
    client.assignments.add.mutate({
      ...CHECKLIST,
      dealerId,
      auditorId: personId,
      kind: 'self',
      dueOn: '2030-11-30',
    }),
    client.assignments.add.mutate({
      ...CHECKLIST,
      dealerId: own.dealerId,
      auditorId: personId,
      kind: 'self',
      dueOn: '2030-11-30',
    }),
  ]),
  'assignments.reassign': refused(({ client }, { auditId: assignmentId, personId }) => [
    client.assignments.reassign.mutate({ assignmentId, auditorId: personId, reason: 'mine now' }),
  ]),
  'assignments.withdraw': refused(({ client }, { auditId: assignmentId }) => [
    client.assignments.withdraw.mutate({ assignmentId, reason: 'gone' }),
  ]),
  'assignments.conflicts': refused(({ client }) => [client.assignments.conflicts.query()]),
  'assignments.noteConflict': refused(({ client }, { personId, dealerId }) => [
    client.assignments.noteConflict.mutate({ personId, dealerId, reason: 'none' }),
  ]),
  'assignments.removeConflict': refused(({ client }, { personId, dealerId }) => [
    client.assignments.removeConflict.mutate({ personId, dealerId }),
  ]),
};
