import {
  atOnce,
  changesBeyondNoise,
  paced,
  pooledNoise,
  type Change,
  type Steps,
} from '@truthline/statistics';
import { scoresByWaveSteps, scoresOf, type AuditInTime } from './audit-in-time.ts';

export type DealerChange = Change & {
  readonly dealerId: string;
  /** Audits before and after. */
  readonly n: { readonly before: number; readonly after: number };
};

export type ChangedDealers =
  | {
      readonly kind: 'compared';
      /** Dealers with audits on both sides, in the order of ids. Changes in points. */
      readonly dealers: readonly DealerChange[];
      readonly called: { readonly up: number; readonly down: number };
      /** Dealers with audits on one side only: nothing can be said of them. */
      readonly missing: number;
      /** Standard deviation of one audit within a dealer and a wave, in points, and what it rests on. */
      readonly deviation: number;
      readonly degrees: number;
      readonly falseDiscoveryRate: number;
    }
  /** No dealer has two audits in any wave: nothing tells how much audits scatter. */
  | { readonly kind: 'noiseUnknown' };

type Sides = {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly falseDiscoveryRate?: number;
};

function* changedSteps(
  audits: Iterable<AuditInTime>,
  { before, after, falseDiscoveryRate = 0.05 }: Sides,
): Steps<ChangedDealers> {
  const scores = yield* scoresByWaveSteps(audits);
  yield;
  const dealers = [...scores].map(([dealerId, waves]) => ({
    dealerId,
    waves,
    samples: { before: scoresOf(waves, before), after: scoresOf(waves, after) },
  }));
  yield;
  const noise = pooledNoise(dealers.flatMap(({ waves }) => [...waves.values()]));
  if (noise === null) return { kind: 'noiseUnknown' };
  yield;
  const found = changesBeyondNoise(
    dealers.map(({ samples }) => samples),
    { noise, falseDiscoveryRate },
  );
  yield;
  const changes = dealers.flatMap(({ dealerId, samples }, index): readonly DealerChange[] => {
    const change = found?.units[index] ?? null;
    const n = { before: samples.before.length, after: samples.after.length };
    return change === null ? [] : [{ dealerId, n, ...change }];
  });
  const oneSided = dealers.filter(
    ({ samples }) => (samples.before.length === 0) !== (samples.after.length === 0),
  );
  return {
    kind: 'compared',
    dealers: changes,
    called: {
      up: changes.filter(({ called, value }) => called && value > 0).length,
      down: changes.filter(({ called, value }) => called && value < 0).length,
    },
    missing: oneSided.length,
    deviation: Math.sqrt(noise.variance),
    degrees: noise.degrees,
    falseDiscoveryRate,
  };
}

/**
 * Whose score changed beyond noise between two sets of waves (Benjamini & Hochberg). The scatter of audits comes from all
 * waves given, also those on neither side: the longer the history, the surer.
 */
export const changedDealers = (audits: Iterable<AuditInTime>, sides: Sides): ChangedDealers =>
  atOnce(changedSteps(audits, sides));

/** `changedDealers` in short steps, for whoever shares the thread with others: the same figures. */
export const changedDealersPaced = (
  audits: Iterable<AuditInTime>,
  sides: Sides,
  pause: () => Promise<unknown>,
): Promise<ChangedDealers> => paced(changedSteps(audits, sides), pause);
