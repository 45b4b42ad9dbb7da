import { CHECKLIST, answered, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const checklistsAttacks: Attacks = {
  'checklists.list': answered(({ client }) => [client.checklists.list.query()]),
  'checklists.get': answered(({ client }) => [client.checklists.get.query(CHECKLIST)]),
};
