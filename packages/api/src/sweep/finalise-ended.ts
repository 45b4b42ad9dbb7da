import { listEndedAppealWindows, systemScope } from '@truthline/db';
import { moveAudit } from '../audits/transition.ts';
import type { ApiPorts } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';

/** The name under which the system signs what it does by itself. */
const SYSTEM_NAME = 'Truthline';

export type Finalised = { readonly count: number; readonly failures: readonly unknown[] };

/**
 * Finalises the audits of a network whose window to appeal is over, each in a transaction of its own: one that cannot be
 * finalised does not hold up the others. An audit that somebody has moved meanwhile is left as it is.
 */
export const finaliseEnded = async (
  ports: Pick<ApiPorts, 'store' | 'clock' | 'stopping'>,
  networkId: string,
): Promise<Finalised> => {
  const scope = systemScope(networkId);
  const ended = await ports.store.within(scope, tx => listEndedAppealWindows(tx, isoInstant(ports.clock)));
  const mover = { ports, signedIn: { name: SYSTEM_NAME } };
  const failures: unknown[] = [];
  let count = 0;
  for (const auditId of ended) {
    if (ports.stopping.aborted) break;
    const [outcome] = await Promise.allSettled([
      ports.store.attempt(scope, tx => moveAudit(tx, mover, { auditId, event: 'finalise', reason: null })),
    ]);
    if (outcome.status === 'rejected') failures.push(outcome.reason);
    else if (outcome.value.ok) count += 1;
  }
  return { count, failures };
};
