import type { AuditKind, ChecklistVersion, DealerSize } from '@truthline/audit';
import type { ComparisonFilter, Dealer, Scope, Tx } from '@truthline/db';
import { findWave, systemScope } from '@truthline/db';
import type { Result } from '@truthline/kernel';
import { err, mapResult } from '@truthline/kernel';
import { readChecklist, readNewestChecklist } from '../checklists/checklists-service.ts';
import { covers, scopeOf } from '../policy/may.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { SignedIn } from '../request/signed-in.ts';

/** Which final audits a network page speaks of, and which dealers it shows. */
export type Selection = {
  readonly checklistId: string;
  readonly version?: number | undefined;
  readonly waveIds?: readonly string[] | undefined;
  readonly kinds?: readonly AuditKind[] | undefined;
  readonly regionIds?: readonly string[] | undefined;
  readonly sizes?: readonly DealerSize[] | undefined;
};

/** True for a dealer of the regions and sizes chosen. One whose size nobody has said is of none. */
export const isChosen = (
  { regionId, size }: Pick<Dealer, 'regionId' | 'size'>,
  { regionIds, sizes }: Selection,
): boolean =>
  (regionIds === undefined || regionIds.includes(regionId)) &&
  (sizes === undefined || (size !== null && sizes.includes(size)));

/** Self-audits judge themselves kindly, and each kind asks its own items: unless asked otherwise, outside eyes alone. */
const DEFAULT_KINDS: readonly AuditKind[] = ['mystery'];

export type Selected = {
  readonly checklist: ChecklistVersion;
  readonly filter: ComparisonFilter & { readonly kinds: readonly AuditKind[] };
};

/** One version of one checklist: audits of it are comparable by definition. */
export const selectAudits = async (tx: Tx, wish: Selection): Promise<Result<Selected, Problem>> => {
  const { checklistId, version, waveIds = [], kinds } = wish;
  for (const waveId of waveIds) if ((await findWave(tx, waveId)) === null) return err(problem('waveUnknown'));
  const found =
    version === undefined
      ? await readNewestChecklist(tx, checklistId)
      : await readChecklist(tx, { checklistId, version });
  return mapResult(found, checklist => ({
    checklist,
    filter: {
      checklistId,
      checklistVersion: checklist.version,
      kinds: kinds ?? DEFAULT_KINDS,
      // No wave chosen means all of them.
      ...(waveIds.length === 0 ? {} : { waveIds }),
    },
  }));
};

/** Whose rows this person is shown: everybody's, or those of the own dealers. */
export type Audience = { readonly wholeNetwork: boolean; readonly shows: (dealerId: string) => boolean };

export const audienceOf = ({ actor }: SignedIn): Audience => {
  const wholeNetwork = scopeOf(actor.role, 'comparison.read') === 'network' && actor.dealers === 'all';
  return { wholeNetwork, shows: dealerId => wholeNetwork || covers(actor, dealerId) };
};

/**
 * A comparison needs the whole network even where only one row of it is shown: variance, limits and ranks come from all
 * dealers. So it reads beyond the person's own reach, here and nowhere else, and `Audience` decides what leaves.
 */
export const comparisonScope = ({ actor, scope }: SignedIn, audience: Audience): Scope =>
  audience.wholeNetwork ? scope : systemScope(actor.networkId);
