import { readFinalAudits } from '@truthline/api';
import { ok, type Result } from '@truthline/kernel';
import type { Environment } from '../environment.ts';
import type { CliFailure } from '../failure.ts';
import type { Report } from '../report.ts';
import { shownScore } from '../shown-score.ts';
import type { Terminal } from '../terminal.ts';
import { withNetwork } from '../with-database.ts';
import { findSelected } from './selected-checklist.ts';

export type ScoresWish = {
  readonly checklist: string;
  readonly wave?: string | undefined;
  readonly network?: string | undefined;
};

/** The scores of every final audit of one version, as the table `audits` of the exports has them. */
export const runScores = (
  environment: Environment,
  terminal: Terminal,
  { checklist, wave, network }: ScoresWish,
): Promise<Result<Report, CliFailure>> =>
  withNetwork(environment, terminal, network, async ({ store, scope }) => {
    const found = await store.attempt(scope, tx =>
      findSelected(tx, checklist, wave === undefined ? [] : [wave]),
    );
    if (!found.ok) return found;
    const { checklistId, version } = found.value;
    const scores = await readFinalAudits(
      { ports: { store }, signedIn: { scope } },
      { checklistId, checklistVersion: version, waveId: wave ?? null },
    );
    return ok({
      data: { checklist: checklistId, version, scores },
      lines: scores.map(({ id, dealerCode, kind, overall, outcome }) => {
        const said = `${dealerCode}  ${kind}  ${shownScore(overall)}  ${outcome ?? '–'}  ${id}`;
        return { zh: said, en: said };
      }),
    });
  });
