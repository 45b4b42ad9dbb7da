import type { AuditKind, AuditStatus } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { Tx } from '../store/tx.ts';

/** The shape of a stored name. */
const NAME_VERSION = 1;

/** One recorded visit that several auditors answer. Instants are ISO 8601 UTC. */
export type Calibration = {
  readonly id: string;
  readonly name: LocalText;
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly dealerId: string;
  /** What is recorded, and where to find it. */
  readonly about: string;
  /** Who set it up. */
  readonly madeBy: string;
  readonly madeAt: string;
  readonly closedAt: string | null;
};

/** An audit that answers it. */
export type CalibrationAudit = {
  readonly calibrationId: string;
  readonly auditId: string;
  readonly auditorId: string;
  readonly auditorName: string;
  readonly kind: AuditKind;
  readonly status: AuditStatus;
  readonly submittedAt: string | null;
};

const selectCalibrations = (tx: Tx) =>
  tx.query
    .selectFrom('calibrations')
    .select([
      'calibration_id as id',
      'name',
      'checklist_id as checklistId',
      'checklist_version as checklistVersion',
      'dealer_id as dealerId',
      'about',
      'made_by as madeBy',
      'made_at as madeAt',
      'closed_at as closedAt',
    ])
    .where('network_id', '=', tx.scope.networkId);

/** Adds a calibration under the id its client made. True where it is new. Asks for network reach, as everything here. */
export const addCalibration = async (
  tx: Tx,
  {
    id,
    name,
    checklistId,
    checklistVersion,
    dealerId,
    about,
    madeAt,
  }: Omit<Calibration, 'closedAt' | 'madeBy'>,
): Promise<boolean> => {
  const added = await tx.query
    .insertInto('calibrations')
    .values({
      network_id: tx.scope.networkId,
      calibration_id: id,
      name: JSON.stringify(name),
      name_schema_version: NAME_VERSION,
      checklist_id: checklistId,
      checklist_version: checklistVersion,
      dealer_id: dealerId,
      about,
      made_by: tx.scope.personId,
      made_at: madeAt,
      closed_at: null,
    })
    .onConflict(conflict => conflict.columns(['network_id', 'calibration_id']).doNothing())
    .returning('calibration_id')
    .executeTakeFirst();
  return added !== undefined;
};

export const findCalibration = async (tx: Tx, id: string): Promise<Calibration | null> =>
  (await selectCalibrations(tx).where('calibration_id', '=', id).executeTakeFirst()) ?? null;

/** The newest first. */
export const listCalibrations = (tx: Tx): Promise<readonly Calibration[]> =>
  selectCalibrations(tx).orderBy('made_at', 'desc').orderBy('calibration_id').execute();

/** Closes a calibration: nobody begins it any more. False where it is closed already. */
export const closeCalibration = async (tx: Tx, id: string, closedAt: string): Promise<boolean> => {
  const closed = await tx.query
    .updateTable('calibrations')
    .set({ closed_at: closedAt })
    .where('network_id', '=', tx.scope.networkId)
    .where('calibration_id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return closed.numUpdatedRows === 1n;
};

/** The audits that answer calibrations, those begun first ahead. */
export const listCalibrationAudits = (
  tx: Tx,
  calibrationId?: string,
): Promise<readonly CalibrationAudit[]> => {
  const query = tx.query
    .selectFrom('audits')
    .innerJoin('people', join =>
      join
        .onRef('people.network_id', '=', 'audits.network_id')
        .onRef('people.person_id', '=', 'audits.auditor_id'),
    )
    .select([
      'audits.calibration_id as calibrationId',
      'audits.audit_id as auditId',
      'audits.auditor_id as auditorId',
      'people.name as auditorName',
      'audits.kind as kind',
      'audits.status as status',
      'audits.submitted_at as submittedAt',
    ])
    .where('audits.network_id', '=', tx.scope.networkId)
    .orderBy('audits.started_at')
    .orderBy('audits.audit_id')
    .$narrowType<{ calibrationId: string }>();
  return calibrationId === undefined
    ? query.where('audits.calibration_id', 'is not', null).execute()
    : query.where('audits.calibration_id', '=', calibrationId).execute();
};
