import type { AuditKind } from '@truthline/audit';
import {
  findCalibration,
  findDealer,
  listCalibrationAudits,
  listCalibrations as listSavedCalibrations,
  systemScope,
  type Calibration,
  type CalibrationAudit,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { RUN_ACTION } from '../audits/audit-target.ts';
import { readChecklist } from '../checklists/checklists-service.ts';
import { presentDealer } from '../dealers/dealers-service.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { SignedIn } from '../request/signed-in.ts';
import { calibrationAuditId, calibrationKind } from './begin-calibrated.ts';
import { calibrationFigures } from './calibration-figures.ts';
import type { PresentedCalibration, PresentedCalibrationDetail } from './presented.ts';

/** Who reviews audits sees who answered what; an auditor sees what there is to answer, and the own part of it. */
export const seesFigures = ({ actor }: SignedIn): boolean => may(actor, 'audit.review', { kind: 'network' });

const mayAnswer = ({ actor }: SignedIn, kind: AuditKind, dealerId: string): boolean =>
  may(actor, RUN_ACTION[kind], { kind: 'dealer', dealerId, madeBy: actor.personId });

/**
 * Who may open the figures of a calibration, of those who review audits: everybody once it is closed. Until then whoever set
 * it up, has handed in their own part, or has none to answer; who could still answer would no longer answer alone. Nobody
 * while they are answering it.
 */
const opensFigures = (
  signedIn: SignedIn,
  { madeBy, closedAt }: Calibration,
  own: PresentedCalibration['own'],
): boolean => {
  if (!seesFigures(signedIn)) return false;
  if (closedAt !== null || own === null) return true;
  if (own.status === 'draft') return false;
  return own.status !== null || madeBy === signedIn.actor.personId;
};

type Row = { readonly calibration: Calibration; readonly audits: readonly CalibrationAudit[] };

/** Null where it is nothing to the asker. */
const present = async (
  tx: Tx,
  signedIn: SignedIn,
  { calibration, audits }: Row,
): Promise<PresentedCalibration | null> => {
  const { id, name, about, checklistId, checklistVersion: version, dealerId, madeAt, closedAt } = calibration;
  const checklist = await readChecklist(tx, { checklistId, version });
  const kind = checklist.ok ? calibrationKind(checklist.value) : null;
  if (!checklist.ok || kind === null) return null;
  const { personId } = signedIn.actor;
  const mine = audits.find(({ auditorId }) => auditorId === personId);
  const answers = mayAnswer(signedIn, kind, dealerId) && (mine !== undefined || closedAt === null);
  const sees = seesFigures(signedIn);
  if (!sees && !answers) return null;
  const dealer = await findDealer(tx, dealerId);
  if (dealer === null) return null;
  return {
    id,
    name,
    about,
    checklistId,
    version,
    checklistTitle: checklist.value.title,
    kind,
    dealer: presentDealer(dealer),
    madeAt,
    closedAt,
    own: answers
      ? { auditId: calibrationAuditId(id, personId), status: mine === undefined ? null : mine.status }
      : null,
    counts: sees
      ? {
          submitted: audits.filter(({ submittedAt }) => submittedAt !== null).length,
          underWay: audits.filter(({ submittedAt }) => submittedAt === null).length,
        }
      : null,
  };
};

/** Calibrations lie beyond the reach of an auditor: read as the system, and only what is theirs leaves. */
const readingScope = (signedIn: SignedIn) =>
  seesFigures(signedIn) ? signedIn.scope : systemScope(signedIn.actor.networkId);

/** The newest first: all of them for who reviews, for an auditor those to answer and those answered. */
export const listCalibrations = ({ ports, signedIn }: Work): Promise<readonly PresentedCalibration[]> =>
  ports.store.within(readingScope(signedIn), async tx => {
    const audits = Map.groupBy(await listCalibrationAudits(tx), ({ calibrationId }) => calibrationId);
    const found: PresentedCalibration[] = [];
    for (const calibration of await listSavedCalibrations(tx)) {
      const presented = await present(tx, signedIn, {
        calibration,
        audits: audits.get(calibration.id) ?? [],
      });
      if (presented !== null) found.push(presented);
    }
    return found;
  });

export const readCalibration = (
  { ports, signedIn }: Work,
  calibrationId: string,
): Promise<Result<PresentedCalibrationDetail, Problem>> =>
  ports.store.attempt(
    readingScope(signedIn),
    async (tx): Promise<Result<PresentedCalibrationDetail, Problem>> => {
      const calibration = await findCalibration(tx, calibrationId);
      if (calibration === null) return err(problem('notFound'));
      const audits = await listCalibrationAudits(tx, calibrationId);
      const presented = await present(tx, signedIn, { calibration, audits });
      if (presented === null) return err(problem('notFound'));
      const figures = opensFigures(signedIn, calibration, presented.own)
        ? await calibrationFigures(tx, calibration, audits)
        : null;
      return ok({ ...presented, figures });
    },
  );
