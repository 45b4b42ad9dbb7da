import {
  countDecisions,
  countUndecided,
  findAppealOfAudit,
  findAudit,
  findAuditHeader,
  findDealer,
  listAppeals,
  listChecklists,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { auditPlace } from '../audits/audit-place.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { readHands } from '../reviews/hands.ts';
import { mayDecideAppeal } from '../reviews/person-rules.ts';
import { overturnRate } from './overturn-rate.ts';
import { isUntouched, presentAppeal, stateOf } from './present-appeal.ts';
import type { PresentedAppealOfAudit, PresentedAppealSummary, PresentedOverturnRate } from './presented.ts';

const unnamed = { zh: '', en: '' };

/** The appeals in reach, newest first. */
export const readAppeals = ({ ports, signedIn }: Work): Promise<readonly PresentedAppealSummary[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const undecided = await countUndecided(tx);
    const titles = new Map((await listChecklists(tx)).map(({ id, title }) => [id, title]));
    const presented: PresentedAppealSummary[] = [];
    for (const appeal of await listAppeals(tx)) {
      const audit = await findAuditHeader(tx, appeal.auditId);
      if (audit === null) continue;
      presented.push({
        id: appeal.id,
        auditId: appeal.auditId,
        state: stateOf(appeal),
        dealerName: (await findDealer(tx, appeal.dealerId))?.name ?? unnamed,
        checklistTitle: titles.get(audit.checklistId) ?? unnamed,
        kind: audit.kind,
        openedByName: appeal.openedByName,
        openedAt: appeal.openedAt,
        undecided: undecided.get(appeal.id) ?? 0,
      });
    }
    return presented;
  });

/** The appeal against an audit, or whether and until when there may be one. */
export const readAppealOfAudit = (
  { ports, signedIn }: Work,
  auditId: string,
): Promise<Result<PresentedAppealOfAudit, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const audit = await findAudit(tx, auditId);
    if (audit === null) return err(problem('notFound', {}, auditPlace(auditId)));
    const { actor } = signedIn;
    const mayAppeal = may(actor, 'audit.appeal', {
      kind: 'dealer',
      dealerId: audit.dealerId,
      madeBy: null,
    });
    const appeal = await findAppealOfAudit(tx, auditId);
    const mayDecide =
      appeal !== null &&
      stateOf(appeal) === 'open' &&
      may(actor, 'appeal.decide', { kind: 'network' }) &&
      mayDecideAppeal(actor.personId, await readHands(tx, audit), appeal.openedBy);
    return ok({
      appeal:
        appeal === null
          ? null
          : presentAppeal(appeal, { decide: mayDecide, withdraw: mayAppeal && isUntouched(appeal) }),
      appealUntil: audit.appealUntil,
      mayOpen:
        mayAppeal &&
        appeal === null &&
        audit.status === 'approved' &&
        audit.appealUntil !== null &&
        isoInstant(ports.clock) < audit.appealUntil,
    });
  });

/** Of every auditor whose answers were disputed: how many disputes were upheld. */
export const readOverturnRates = async ({
  ports,
  signedIn,
}: Work): Promise<readonly PresentedOverturnRate[]> =>
  (await ports.store.within(signedIn.scope, countDecisions)).flatMap(overturnRate);
