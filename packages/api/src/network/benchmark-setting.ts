import { allowBenchmark, findNetwork, recordTrail, type Tx } from '@truthline/db';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';

/** Whether the OEM lets dealers see the anonymous benchmark of this network. No until somebody has said so. */
export const isBenchmarkAllowed = async (tx: Tx): Promise<boolean> =>
  (await findNetwork(tx))?.benchmarkAllowed ?? false;

export const readBenchmarkSetting = ({
  ports,
  signedIn,
}: Work): Promise<Result<{ readonly allowed: boolean }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => ok({ allowed: await isBenchmarkAllowed(tx) }));

/** Decides it. Saying the same again changes nothing and leaves no entry. */
export const setBenchmark = (
  { ports, signedIn }: Work,
  allowed: boolean,
): Promise<Result<{ readonly allowed: boolean }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await isBenchmarkAllowed(tx)) === allowed) return ok({ allowed });
    await allowBenchmark(tx, allowed);
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'benchmark.allow',
      subject: { kind: 'network', id: signedIn.actor.networkId },
      dealerId: null,
      details: { allowed },
    });
    return ok({ allowed });
  });
