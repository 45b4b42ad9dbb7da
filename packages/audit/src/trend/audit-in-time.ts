import { atOnce, type Steps } from '@truthline/statistics';

/** One audit in a comparison over time. */
export type AuditInTime = {
  readonly dealerId: string;
  readonly waveId: string;
  /** 0–100; null where nothing was applicable. */
  readonly overall: number | null;
};

/** Audits read between two pauses. */
const AUDITS_A_STEP = 10_000;

export type ScoresByWave = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Scores of each dealer in each wave, step by step. Audits without a score say nothing about a change. */
export function* scoresByWaveSteps(audits: Iterable<AuditInTime>): Steps<ScoresByWave> {
  const dealers = new Map<string, Map<string, number[]>>();
  let read = 0;
  for (const { dealerId, waveId, overall } of audits) {
    read += 1;
    if (read % AUDITS_A_STEP === 0) yield;
    if (overall === null) continue;
    let waves = dealers.get(dealerId);
    if (waves === undefined) {
      waves = new Map();
      dealers.set(dealerId, waves);
    }
    const scores = waves.get(waveId);
    if (scores === undefined) waves.set(waveId, [overall]);
    else scores.push(overall);
  }
  // In the order of ids, so that the same audits in another order give the same figures to the last bit.
  return new Map([...dealers].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** `scoresByWaveSteps` in one go. */
export const scoresByWave = (audits: Iterable<AuditInTime>): ScoresByWave =>
  atOnce(scoresByWaveSteps(audits));

export const scoresOf = (
  waves: ReadonlyMap<string, readonly number[]>,
  waveIds: readonly string[],
): readonly number[] => waveIds.flatMap(waveId => waves.get(waveId) ?? []);
