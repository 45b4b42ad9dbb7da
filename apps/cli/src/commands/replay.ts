import { replayScores, type ScoreDifference } from '@truthline/api';
import type { LocalText } from '@truthline/blueprint';
import { ok, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import { EXIT_CODES } from '../exit-code.ts';
import type { CliFailure } from '../failure.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';

/** Lines printed; `--json` has all of them. */
const LINE_LIMIT = 100;

const line = ({ auditId, number, field, stored, replayed }: ScoreDifference): LocalText => {
  const said = `${field}: ${JSON.stringify(stored)} ≠ ${JSON.stringify(replayed)}`;
  return {
    zh: `审核 ${auditId} ${number === null ? '汇总分数' : `台账第 ${number} 行`} ${said}`,
    en: `audit ${auditId} ${number === null ? 'scores' : `ledger line ${number}`} ${said}`,
  };
};

/** Works out every stored score of a network again from its answers and rules, and lists what differs. */
export const runReplay = (
  environment: Environment,
  terminal: Terminal,
  network: string | undefined,
): Promise<Result<Report, CliFailure>> =>
  withNetwork(environment, terminal, network, async ({ store, scope }) => {
    const { audits, scores, differences } = await replayScores({ store }, scope);
    const left = differences.length - LINE_LIMIT;
    return ok({
      data: { network: scope.networkId, audits, scores, differences },
      lines: [
        ...differences.slice(0, LINE_LIMIT).map(line),
        ...(left > 0 ? [{ zh: `……另有 ${left} 处`, en: `… and ${left} more` }] : []),
        {
          zh: `已重新计算 ${audits} 次审核的 ${scores} 个分数，${differences.length} 处不同。`,
          en: `Replayed ${scores} scores of ${audits} audits: ${differences.length} differences.`,
        },
      ],
      ...(differences.length > 0 ? { exitCode: EXIT_CODES.foundWanting } : {}),
    });
  });
