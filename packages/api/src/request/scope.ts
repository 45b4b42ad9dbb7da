import type { Scope } from '@truthline/db';
import { scopeOf, type Actor } from '../policy/may.ts';

/**
 * How far row-level security lets this actor's transactions reach: never further than the policy does. `everyDealer` is
 * asked for those who reach only their own work, but at every dealer of the network.
 */
export const scopeOfActor = async (
  { networkId, personId, role, dealers }: Actor,
  everyDealer: () => Promise<readonly string[]>,
): Promise<Scope> => {
  if (scopeOf(role, 'audit.read') === 'own') {
    const dealerIds = dealers === 'all' ? await everyDealer() : dealers;
    return { networkId, personId, reach: { kind: 'own', dealerIds } };
  }
  return {
    networkId,
    personId,
    reach: dealers === 'all' ? { kind: 'network' } : { kind: 'dealers', dealerIds: dealers },
  };
};
