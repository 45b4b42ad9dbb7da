import { answered, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const remindersAttacks: Attacks = {
  'reminders.mine': answered(({ client }) => [client.reminders.mine.query()]),
  // Changes nothing of others, and says the same of every id; tested with the sweep.
  'reminders.markRead': answered(({ client }, { auditId }) => [
    client.reminders.markRead.mutate({ reminderIds: [auditId] }),
  ]),
};
