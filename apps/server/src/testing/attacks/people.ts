import { refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const peopleAttacks: Attacks = {
  'people.list': refused(({ client }) => [client.people.list.query()]),
  'people.invite': refused(({ client }, { dealerId }) => [
    client.people.invite.mutate({
      name: 'Intruder',
      email: 'intruder@example.com',
      role: 'administrator',
      dealerIds: [dealerId],
      locale: 'en',
    }),
  ]),
};
