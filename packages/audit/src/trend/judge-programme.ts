import { beforeAfter, type BeforeAfter, type NotJudged } from '@truthline/statistics';
import { scoresByWave, scoresOf, type AuditInTime } from './audit-in-time.ts';

export type ProgrammeOutcome = BeforeAfter | NotJudged;

/**
 * Whether a programme (a training, an action) changed the scores of the dealers in it, beside what regression to the mean
 * and the network's own change explain. The other dealers with audits before and after are the comparison.
 *
 * @returns changes in points.
 */
export const judgeProgramme = (
  audits: readonly AuditInTime[],
  {
    dealerIds,
    before,
    after,
  }: {
    /** Dealers in the programme. */
    readonly dealerIds: readonly string[];
    readonly before: readonly string[];
    readonly after: readonly string[];
  },
): ProgrammeOutcome => {
  const inProgramme = new Set(dealerIds);
  return beforeAfter(
    [...scoresByWave(audits)].map(([dealerId, waves]) => ({
      before: scoresOf(waves, before),
      after: scoresOf(waves, after),
      treated: inProgramme.has(dealerId),
    })),
  );
};
