/** One audit in a comparison over time. */
export type AuditInTime = {
  readonly dealerId: string;
  readonly waveId: string;
  /** 0–100; null where nothing was applicable. */
  readonly overall: number | null;
};

/** Scores of each dealer in each wave. Audits without a score say nothing about a change. */
export const scoresByWave = (
  audits: readonly AuditInTime[],
): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> => {
  const dealers = new Map<string, Map<string, number[]>>();
  for (const { dealerId, waveId, overall } of audits) {
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
};

export const scoresOf = (
  waves: ReadonlyMap<string, readonly number[]>,
  waveIds: readonly string[],
): readonly number[] => waveIds.flatMap(waveId => waves.get(waveId) ?? []);
