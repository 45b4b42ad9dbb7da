import { refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const trailAttacks: Attacks = {
  'trail.list': refused(({ client }) => [client.trail.list.query({})]),
};
