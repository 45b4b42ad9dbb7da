import { REWORD_BELOW, calibrate, scoreAudit } from '@truthline/audit';
import { answersOfAudits, type Calibration, type CalibrationAudit, type Tx } from '@truthline/db';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { PresentedCalibrationFigures } from './presented.ts';
import { itemNamesOf } from './self-mystery.ts';

/** What came in after the calibration was closed changes its figures no more. */
const standingOf = ({ closedAt }: Calibration, { submittedAt }: CalibrationAudit) => {
  if (submittedAt === null) return 'underWay';
  return closedAt === null || Date.parse(submittedAt) <= Date.parse(closedAt) ? 'counted' : 'late';
};

/** How many gave an item which score, the highest first. */
const verdictsOf = (
  scores: readonly number[],
): readonly { readonly score: number; readonly raters: number }[] =>
  [...Map.groupBy(scores, score => score)]
    .map(([score, same]) => ({ score, raters: same.length }))
    .toSorted((one, other) => other.score - one.score);

/** How far those agree who answered one recorded visit: α of all, item by item, and where each ended. */
export const calibrationFigures = async (
  tx: Tx,
  calibration: Calibration,
  audits: readonly CalibrationAudit[],
): Promise<PresentedCalibrationFigures | null> => {
  const checklist = await readChecklist(tx, {
    checklistId: calibration.checklistId,
    version: calibration.checklistVersion,
  });
  if (!checklist.ok) return null;
  const counted = audits.filter(audit => standingOf(calibration, audit) === 'counted');
  const answers = await answersOfAudits(
    tx,
    counted.map(({ auditId }) => auditId),
  );
  const ratings = counted.map(({ auditId, kind }) => ({
    visitId: calibration.id,
    raterId: auditId,
    kind,
    answers: answers.get(auditId) ?? [],
  }));
  const found = calibrate(checklist.value, ratings);
  const overall = new Map(found.scores.map(({ raterId, overall: score }) => [raterId, score]));
  const scores = Map.groupBy(
    ratings.flatMap(rating => scoreAudit(checklist.value, rating.answers, rating.kind).items),
    ({ itemId }) => itemId,
  );
  const names = itemNamesOf(checklist.value);
  return {
    alpha: found.alpha,
    rewordBelow: REWORD_BELOW,
    raters: audits.map(audit => ({
      name: audit.auditorName,
      auditId: audit.auditId,
      standing: standingOf(calibration, audit),
      submittedAt: audit.submittedAt,
      overall: overall.get(audit.auditId) ?? null,
    })),
    items: found.items.flatMap(item => {
      const name = names.get(item.itemId);
      const given = (scores.get(item.itemId) ?? []).flatMap(({ score }) => score ?? []);
      return name === undefined ? [] : [{ ...name, ...item, verdicts: verdictsOf(given) }];
    }),
  };
};
