import { askedItems, type AuditKind } from '@truthline/audit';
import {
  appendTransitions,
  findDealer,
  findWave,
  isChecklistRetired,
  recordTrail,
  startAudit as storeAudit,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { judgeCalibrated } from '../agreement/begin-calibrated.ts';
import { judgeBeginning, waveOfBeginning } from '../assignments/begin-assigned.ts';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { auditPlace } from './audit-place.ts';

export type NewAudit = {
  readonly id: string;
  readonly dealerId: string;
  readonly checklistId: string;
  readonly version: number;
  readonly kind: AuditKind;
  readonly waveId: string | null;
  readonly startedAt: string;
  /** The recorded visit it answers; left out: it is a visit of its own. */
  readonly calibrationId?: string;
};

/**
 * Starts an audit under the client's own id; asked again, it answers the same and writes nothing. A version that is retired
 * may still be begun, because the phone may not have heard of it; the trail says so.
 */
export const startAudit = async (
  work: Work,
  request: NewAudit,
): Promise<Result<{ readonly auditId: string }, Problem>> => {
  const { ports, signedIn } = work;
  const beginning = await judgeBeginning(work, request);
  if (!beginning.ok) return beginning;
  const { calibrationId } = request;
  const calibrated =
    calibrationId === undefined ? ok(undefined) : await judgeCalibrated(work, calibrationId, request);
  if (!calibrated.ok) return calibrated;
  return ports.store.attempt(signedIn.scope, async tx => {
    const { id, dealerId, checklistId, version, kind, startedAt } = request;
    if ((await findDealer(tx, dealerId)) === null)
      return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    const checklist = await readChecklist(tx, { checklistId, version });
    if (!checklist.ok) return checklist;
    if (askedItems(checklist.value, kind).length === 0) return err(problem('kindNotOnChecklist', { kind }));
    const wave = await waveOfBeginning(tx, beginning.value, request);
    if (!wave.ok) return wave;
    const waveId = calibrationId === undefined ? wave.value : null;
    if (waveId !== null && (await findWave(tx, waveId)) === null) return err(problem('waveUnknown'));
    const started = await storeAudit(tx, {
      id,
      dealerId,
      waveId,
      checklistId,
      checklistVersion: version,
      kind,
      auditorId: signedIn.actor.personId,
      startedAt,
      calibrationId: calibrationId ?? null,
    });
    if (!started.ok) return err(problem('auditIdTaken', {}, auditPlace(id)));
    if (started.value.isNew) {
      const retired = await isChecklistRetired(tx, checklistId, version);
      await appendTransitions(tx, started.value, [
        {
          event: 'start',
          from: null,
          to: 'draft',
          actorName: signedIn.name,
          at: isoInstant(ports.clock),
          reason: null,
        },
      ]);
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'audit.start',
        subject: { kind: 'audit', id },
        dealerId,
        details: {
          checklistId,
          version,
          kind,
          ...(retired ? { retired } : {}),
          ...(calibrationId === undefined ? {} : { calibrationId }),
        },
      });
    }
    return ok({ auditId: id });
  });
};
