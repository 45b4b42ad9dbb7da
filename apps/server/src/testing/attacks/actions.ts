import { randomUUID } from 'node:crypto';
import { answered, refused, type Attacks } from './attack.ts';

const WISH = { itemId: 'A1-01', text: 'Intruder', dueOn: '2099-01-01' } as const;

/** What an outsider tries on these procedures. */
export const actionsAttacks: Attacks = {
  'actions.list': {
    ...answered(({ client }, { auditId }) => [
      client.actions.list.query({}),
      client.actions.list.query({ auditId }),
    ]),
    ...refused(({ client }, { dealerId }) => [client.actions.list.query({ dealerId })]),
  },
  'actions.owners': refused(({ client }, { dealerId }) => [client.actions.owners.query({ dealerId })]),
  'actions.open': refused(({ client }, { auditId, draftId, personId }) =>
    [auditId, draftId].map(each =>
      client.actions.open.mutate({ ...WISH, id: randomUUID(), auditId: each, ownerId: personId }),
    ),
  ),
  'actions.move': refused(({ client }, { actionId }) => [
    client.actions.move.mutate({ actionId, step: 'start' }),
    client.actions.move.mutate({ actionId, step: 'withdraw', reason: 'Intruder' }),
  ]),
};
