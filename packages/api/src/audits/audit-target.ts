import type { AuditKind } from '@truthline/audit';
import {
  findAuditHeader,
  listHelpers,
  takeAudit,
  type AuditHeader,
  type TakenAudit,
  type Tx,
} from '@truthline/db';
import type { Action } from '../policy/action.ts';
import { onDealer, type Ask, type Holding } from '../policy/authorised.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';

/** What running an audit of each kind is called in the policy. */
export const RUN_ACTION = {
  self: 'audit.runSelf',
  mystery: 'audit.runMystery',
  oem: 'audit.runOem',
} as const satisfies Readonly<Record<AuditKind, Action>>;

/** Whose work an audit is, as far as one person is concerned: whoever helps with it has it as their own. */
export const madeByOrHelper = async (
  tx: Tx,
  personId: string,
  { id, auditorId }: Pick<AuditHeader, 'id' | 'auditorId'>,
): Promise<string> =>
  auditorId !== personId && (await listHelpers(tx, id)).includes(personId) ? personId : auditorId;

const ask = (
  { ports, signedIn }: Work,
  auditId: string,
  actionOf: (audit: AuditHeader) => Action,
): Promise<Ask | null> =>
  ports.store.within(signedIn.scope, async tx => {
    const audit = await findAuditHeader(tx, auditId);
    if (audit === null) return null;
    const madeBy = await madeByOrHelper(tx, signedIn.actor.personId, audit);
    return onDealer(actionOf(audit), audit.dealerId, madeBy);
  });

export const askAuditRead = (work: Work, auditId: string): Promise<Ask | null> =>
  ask(work, auditId, () => 'audit.read');

/** About who answers an audit: whoever answers it, and for visits whoever plans them. */
export const askAnswerers = (work: Work, auditId: string): Promise<Ask | null> =>
  ask(work, auditId, ({ kind }) =>
    kind !== 'self' && may(work.signedIn.actor, 'assignment.plan', { kind: 'network' })
      ? 'assignment.plan'
      : RUN_ACTION[kind],
  );

export const askAuditRun = (work: Work, auditId: string): Promise<Ask | null> =>
  ask(work, auditId, ({ kind }) => RUN_ACTION[kind]);

/** An audit to be run, held, with the question whether its runner may. */
export const holdAuditRun = async (
  tx: Tx,
  auditId: string,
  { signedIn }: Work,
): Promise<Holding<TakenAudit> | null> => {
  const held = await takeAudit(tx, auditId);
  if (held === null) return null;
  const { kind, dealerId, auditorId } = held.header;
  const madeBy = held.helped ? signedIn.actor.personId : auditorId;
  return { ask: onDealer(RUN_ACTION[kind], dealerId, madeBy), held };
};
