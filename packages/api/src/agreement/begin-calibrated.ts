import { askedItems, type AuditKind, type ChecklistVersion } from '@truthline/audit';
import { findAuditHeader, findCalibration, systemScope, type Calibration } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { namedUuid } from '../request/named-uuid.ts';
import { problem, type Problem } from '../request/problem.ts';

/** The audit one person answers a calibration with: the same on every device, so there is one of it. */
export const calibrationAuditId = (calibrationId: string, personId: string): string =>
  namedUuid(`truthline calibration/${calibrationId}/${personId}`);

/** How a recorded visit is answered: as a visitor would, else as a field auditor; null where the checklist has neither. */
export const calibrationKind = (checklist: ChecklistVersion): AuditKind | null =>
  (['mystery', 'oem'] as const).find(kind => askedItems(checklist, kind).length > 0) ?? null;

type Beginning = {
  readonly id: string;
  readonly dealerId: string;
  readonly checklistId: string;
  readonly version: number;
  readonly kind: AuditKind;
};

const fits = (calibration: Calibration, { dealerId, checklistId, version }: Beginning): boolean =>
  calibration.dealerId === dealerId &&
  calibration.checklistId === checklistId &&
  calibration.checklistVersion === version;

/**
 * May this person begin this audit for the calibration? Asked with the eyes of the system, for an auditor of reach `own`
 * sees no calibrations. Once closed nobody begins; what was begun before is answered as before.
 */
export const judgeCalibrated = (
  { ports, signedIn }: Work,
  calibrationId: string,
  beginning: Beginning,
): Promise<Result<void, Problem>> => {
  const { networkId, personId } = signedIn.actor;
  return ports.store.attempt(systemScope(networkId), async (tx): Promise<Result<void, Problem>> => {
    const calibration = await findCalibration(tx, calibrationId);
    if (calibration === null || !fits(calibration, beginning)) return err(problem('notFound'));
    const checklist = await readChecklist(tx, beginning);
    if (!checklist.ok) return checklist;
    if (
      beginning.kind !== calibrationKind(checklist.value) ||
      beginning.id !== calibrationAuditId(calibrationId, personId)
    )
      return err(problem('notFound'));
    return calibration.closedAt === null || (await findAuditHeader(tx, beginning.id)) !== null
      ? ok(undefined)
      : err(problem('calibrationClosed'));
  });
};
