import { recomputeNetwork } from '@truthline/api';
import type { LocalText } from '@truthline/blueprint';
import type { RecomputeDifference } from '@truthline/db';
import { err, ok, systemClock, systemRandom, uuidSource, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import { EXIT_CODES } from '../exit-code.ts';
import type { CliFailure } from '../failure.ts';
import { openProgress, type ProgressLine } from '../progress-bar.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';

/** Lines printed; `--json` has all that are kept. */
const LINE_LIMIT = 100;

const line = ({ auditId, dealerId, what, stored, recomputed }: RecomputeDifference): LocalText => {
  const said = `${what}: ${JSON.stringify(stored)} ≠ ${JSON.stringify(recomputed)}`;
  return auditId === null
    ? { zh: `经销商 ${dealerId} 汇总 ${said}`, en: `dealer ${dealerId} roll-up ${said}` }
    : { zh: `审核 ${auditId} ${said}`, en: `audit ${auditId} ${said}` };
};

export type RecomputeWish = {
  readonly network: string | undefined;
  readonly restate: boolean;
  readonly rewrite: ProgressLine['rewrite'];
};

/** Works scores and roll-ups of a network out again from the answers; interrupted, it goes on where it was. */
export const runRecompute = (
  environment: Environment,
  terminal: Terminal,
  { network, restate, rewrite }: RecomputeWish,
): Promise<Result<Report, CliFailure>> =>
  withNetwork(environment, terminal, network, async ({ store, scope }) => {
    const show = openProgress({ rewrite, tell: terminal.tell, language: terminal.language });
    const ids = uuidSource(systemClock, systemRandom);
    const report = await recomputeNetwork({ store, ids, clock: systemClock }, scope, {
      restate,
      progress: ({ auditsDone, audits }) => {
        show(auditsDone, audits);
      },
    });
    if (report === null) return err({ reason: 'recomputeUnderWay' });
    const { auditsDone: audits, differenceCount, differences, resumedAt } = report;
    const restated = report.restatedDealerIds.length;
    const left = differenceCount - Math.min(differences.length, LINE_LIMIT);
    return ok({
      data: {
        network: scope.networkId,
        audits,
        resumedAt,
        differenceCount,
        differences,
        restatedDealers: restated,
      },
      lines: [
        ...differences.slice(0, LINE_LIMIT).map(line),
        ...(left > 0 ? [{ zh: `……另有 ${left} 处`, en: `… and ${left} more` }] : []),
        ...(resumedAt > 0
          ? [{ zh: `从第 ${resumedAt} 次审核处继续。`, en: `Taken up again after ${resumedAt} audits.` }]
          : []),
        {
          zh: `已由答案重新计算 ${audits} 次审核的分数与汇总，${differenceCount} 处不同，重写了 ${restated} 家经销商的汇总。`,
          en: `Recomputed the scores and roll-ups of ${audits} audits from their answers: ${differenceCount} differences, roll-ups of ${restated} dealers written anew.`,
        },
      ],
      ...(differenceCount > 0 ? { exitCode: EXIT_CODES.foundWanting } : {}),
    });
  });
