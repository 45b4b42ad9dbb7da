import type { LocalText } from '@truthline/blueprint';
import type { Tx } from '../store/tx.ts';

export type Network = {
  readonly id: string;
  readonly name: LocalText;
  readonly demo: boolean;
  /** Whether the OEM lets dealers see the anonymous benchmark. */
  readonly benchmarkAllowed: boolean;
};

/** Creates the network of the scope itself: its id is the scope's. */
export const createNetwork = async (
  tx: Tx,
  network: Omit<Network, 'id' | 'benchmarkAllowed'> & Partial<Pick<Network, 'benchmarkAllowed'>>,
): Promise<void> => {
  await tx.query
    .insertInto('networks')
    .values({
      network_id: tx.scope.networkId,
      name: JSON.stringify(network.name),
      demo: network.demo,
      benchmark_allowed: network.benchmarkAllowed ?? false,
    })
    .execute();
};

/** The network of the scope, or null where it does not exist (yet). */
export const findNetwork = async (tx: Tx): Promise<Network | null> => {
  const row = await tx.query
    .selectFrom('networks')
    .select(['network_id', 'name', 'demo', 'benchmark_allowed'])
    .where('network_id', '=', tx.scope.networkId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.network_id, name: row.name, demo: row.demo, benchmarkAllowed: row.benchmark_allowed };
};

/** Lets dealers see the anonymous benchmark, or no longer. */
export const allowBenchmark = async (tx: Tx, allowed: boolean): Promise<void> => {
  await tx.query
    .updateTable('networks')
    .set({ benchmark_allowed: allowed })
    .where('network_id', '=', tx.scope.networkId)
    .execute();
};
