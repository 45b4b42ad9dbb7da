import type { AuditTotal, Wave } from '@truthline/db';
import { MINIMUM_DEALERS } from './benchmark.ts';
import type { Audience } from './selection.ts';

const TWELVE_HOURS = 12 * 3600 * 1000;

/** True when the last day of the wave is over everywhere: west of the date line it lasts twelve hours longer than in UTC. */
const isFinished = ({ endsOn }: Wave, now: number): boolean =>
  endsOn < new Date(now - TWELVE_HOURS).toISOString().slice(0, 10);

const strangersIn = (totals: readonly AuditTotal[], { shows }: Audience): number =>
  new Set(totals.flatMap(({ overall, dealerId }) => (overall === null || shows(dealerId) ? [] : [dealerId])))
    .size;

/** The audits a comparison may stand on, and whether what it says of the network may be told. */
export type Disclosure = {
  readonly totals: readonly AuditTotal[];
  /** The waves of `totals`; empty means every audit of the selection. */
  readonly waveIds: readonly string[];
  readonly networkTold: boolean;
};

export type Disclosed = {
  /** Whether the OEM lets dealers see the anonymous benchmark. */
  readonly benchmarkAllowed: boolean;
  /** Every audit that was wished for. */
  readonly totals: readonly AuditTotal[];
  readonly waveIds: readonly string[];
  readonly kindCount: number;
  readonly waves: readonly Wave[];
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * What leaves for a person of some dealers must not let them work out another one's result, neither from one answer nor
 * from the difference of several; and nothing at all before the OEM allows it. So figures of the network stand on waves that are over and in which at least
 * `MINIMUM_DEALERS` other dealers were measured: on one of these, or on all of them, and on one kind of audit. Any other
 * choice would make sums that differ by a handful of visits. In every other case the person gets the own figures alone.
 */
export const discloseTo = (audience: Audience, wished: Disclosed): Disclosure => {
  const { totals, waveIds, kindCount, waves, now, benchmarkAllowed } = wished;
  if (audience.wholeNetwork) return { totals, waveIds, networkTold: true };
  if (!benchmarkAllowed) return { totals, waveIds, networkTold: false };
  const told = waves
    .filter(wave => isFinished(wave, now))
    .filter(({ id }) => {
      const ofWave = totals.filter(({ waveId }) => waveId === id);
      return strangersIn(ofWave, audience) >= MINIMUM_DEALERS;
    })
    .map(({ id }) => id);
  const oneOrAll = waveIds.length === 0 ? told.length > 0 : waveIds.length === 1 && told.length === 1;
  if (kindCount !== 1 || !oneOrAll) return { totals, waveIds, networkTold: false };
  const kept = new Set(told);
  return {
    totals: totals.filter(({ waveId }) => waveId !== null && kept.has(waveId)),
    waveIds: told,
    networkTold: true,
  };
};
