import type { LocalText } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { insertRows } from './insert-rows.ts';

export type Wave = {
  readonly id: string;
  readonly name: LocalText;
  /** Calendar days, `2026-03-01`, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
};

/** `auditCount` counts the audits in reach. */
export type WaveWithCount = Wave & { readonly auditCount: number };

export const addWaves = (tx: Tx, waves: readonly Wave[]): Promise<void> =>
  insertRows(
    tx,
    'waves',
    ['network_id', 'wave_id', 'name', 'starts_on', 'ends_on'],
    waves.map(wave => ({
      network_id: tx.scope.networkId,
      wave_id: wave.id,
      name: wave.name,
      starts_on: wave.startsOn,
      ends_on: wave.endsOn,
    })),
  );

/** Newest first. */
export const listWaves = async (tx: Tx): Promise<readonly WaveWithCount[]> =>
  tx.query
    .selectFrom('waves')
    .leftJoin('audits', join =>
      join.onRef('audits.network_id', '=', 'waves.network_id').onRef('audits.wave_id', '=', 'waves.wave_id'),
    )
    .select([
      'waves.wave_id as id',
      'waves.name as name',
      'waves.starts_on as startsOn',
      'waves.ends_on as endsOn',
      sql<number>`count(audits.audit_id)`.as('auditCount'),
    ])
    .where('waves.network_id', '=', tx.scope.networkId)
    .groupBy(['waves.network_id', 'waves.wave_id'])
    .orderBy('waves.starts_on', 'desc')
    .orderBy('waves.wave_id')
    .execute();

export const findWave = async (tx: Tx, waveId: string): Promise<Wave | null> =>
  (await tx.query
    .selectFrom('waves')
    .select(['wave_id as id', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('network_id', '=', tx.scope.networkId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst()) ?? null;

/** Holds a wave until the transaction ends: of two who take results into it, the second waits. Asks for network reach. */
export const lockWave = async (tx: Tx, waveId: string): Promise<void> => {
  await tx.query
    .selectFrom('waves')
    .select('wave_id')
    .where('network_id', '=', tx.scope.networkId)
    .where('wave_id', '=', waveId)
    // Leaves the key free: audits of the wave can be started meanwhile.
    .forNoKeyUpdate()
    .execute();
};
