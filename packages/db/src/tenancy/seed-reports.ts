import { claimReportRun } from '../repositories/report-runs.ts';
import { saveReport } from '../repositories/saved-reports.ts';
import type { Tx } from '../store/tx.ts';
import { idNamed, type SmallNetwork } from '../testing/small-network.ts';

const AT = '2026-04-01T08:00:00.000Z';

/** A report that somebody keeps, and a time it was due. */
export const seedReports = async (tx: Tx, { networkId }: SmallNetwork): Promise<void> => {
  const reportId = idNamed(networkId, 'report');
  await saveReport(tx, {
    id: reportId,
    name: 'Every Monday',
    wish: { panels: ['league'] },
    savedAt: AT,
    schedule: { kind: 'weekly', day: 1, hour: 8, timeZone: 'Asia/Shanghai', format: 'pdf' },
  });
  await claimReportRun(
    tx,
    {
      reportId,
      name: 'Every Monday',
      wish: {},
      madeBy: tx.scope.personId,
      format: 'pdf',
      waveId: null,
      dueAt: AT,
      tries: 0,
    },
    { now: AT, nextTry: AT },
  );
};
