import { scoreAudit } from '@truthline/audit';
import { saveAnswers } from '../repositories/answers.ts';
import { startAudit } from '../repositories/audits.ts';
import { recordMove } from '../repositories/record-move.ts';
import type { Tx } from '../store/tx.ts';
import { idNamed, yesNoAnswers, type SmallNetwork } from '../testing/small-network.ts';

const AT = '2026-03-20T09:00:00.000Z';

/** An audit of one of the two managers that has just become final: its scores wait to be rolled up. */
export const seedLateAudit = async (tx: Tx, network: SmallNetwork, dealer: 0 | 1): Promise<void> => {
  const { checklist } = network;
  const audit = {
    id: idNamed(network.networkId, 'late audit', String(dealer)),
    dealerId: network.dealerIds[dealer],
    waveId: network.waveId,
    checklistId: checklist.checklistId,
    checklistVersion: checklist.version,
    kind: 'self',
    auditorId: network.managerIds[dealer],
    startedAt: '2026-03-20T08:00:00.000Z',
  } as const;
  const actorName = `Manager ${dealer + 1}`;
  const answers = yesNoAnswers(checklist, at => at !== dealer);
  const started = await startAudit(tx, audit);
  if (!started.ok) throw new Error('the late audit does not start');
  const kept = await saveAnswers(tx, audit.id, answers, { actorName, at: AT });
  if (!kept.ok) throw new Error(kept.error.reason);
  await recordMove(tx, audit, {
    move: { status: 'final', submittedAt: AT, approved: { at: AT, appealDays: 0 }, finalAt: AT },
    scored: { causes: ['submit', 'final'], scorecard: scoreAudit(checklist, answers), answers, at: AT },
    transitions: [{ event: 'submit', from: 'draft', to: 'final', actorName, at: AT, reason: null }],
    trail: { actorName, action: 'audit.submit', details: {} },
  });
};
