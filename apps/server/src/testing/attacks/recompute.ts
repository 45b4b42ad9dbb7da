import { refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures: working scores out again is the administrator's. */
export const recomputeAttacks: Attacks = {
  'recompute.last': refused(({ client }) => [client.recompute.last.query()]),
  'recompute.ask': refused(({ client }) => [client.recompute.ask.mutate()]),
};
