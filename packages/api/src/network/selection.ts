import { joinVersions, type AuditKind, type ChecklistVersion, type DealerSize } from '@truthline/audit';
import type { ComparisonFilter, Dealer, Scope, Tx, UnsettledAudit } from '@truthline/db';
import { findWave, listJudgedVersions, listUnsettledAudits, systemScope } from '@truthline/db';
import type { Result } from '@truthline/kernel';
import { err, mapResult, ok } from '@truthline/kernel';
import { readChecklist, readNewestChecklist } from '../checklists/checklists-service.ts';
import { covers, scopeOf } from '../policy/may.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { SignedIn } from '../request/signed-in.ts';
import type { PresentedJoining } from './presented.ts';

/** Which audits a network page speaks of, and which dealers it shows. */
export type Selection = {
  readonly checklistId: string;
  readonly version?: number | undefined;
  readonly waveIds?: readonly string[] | undefined;
  readonly kinds?: readonly AuditKind[] | undefined;
  readonly regionIds?: readonly string[] | undefined;
  readonly sizes?: readonly DealerSize[] | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Left out: final audits alone. Honoured where `Selected.unsettled` is read. */
  readonly counting?: 'final' | 'submitted' | undefined;
};

/** True for a dealer of the regions and sizes chosen that has any of the tags. One whose size nobody has said is of none. */
export const isChosen = (
  { regionId, size, tags }: Pick<Dealer, 'regionId' | 'size' | 'tags'>,
  chosen: Pick<Selection, 'regionIds' | 'sizes' | 'tags'>,
): boolean =>
  (chosen.regionIds === undefined || chosen.regionIds.includes(regionId)) &&
  (chosen.sizes === undefined || (size !== null && chosen.sizes.includes(size))) &&
  (chosen.tags === undefined || chosen.tags.some(tag => tags.includes(tag)));

/** Self-audits judge themselves kindly, and each kind asks its own items: unless asked otherwise, outside eyes alone. */
const DEFAULT_KINDS: readonly AuditKind[] = ['mystery'];

export type Selected = {
  /** The version judged by, or the newest of those joined. */
  readonly checklist: ChecklistVersion;
  readonly filter: ComparisonFilter & { readonly kinds: readonly AuditKind[] };
  /** Null where audits of one version alone are compared. */
  readonly joining: PresentedJoining | null;
  /** Those asked for that are not final, of any version; null where final audits alone are asked. */
  readonly unsettled: readonly UnsettledAudit[] | null;
};

/** The versions by which the audits chosen were made; the newest where there is none. */
const readJudgedVersions = async (
  tx: Tx,
  filter: Omit<ComparisonFilter, 'checklistVersion'>,
  unsettled: readonly UnsettledAudit[],
): Promise<Result<readonly ChecklistVersion[], Problem>> => {
  const { checklistId } = filter;
  const versions: ChecklistVersion[] = [];
  const numbers = new Set([
    ...(await listJudgedVersions(tx, filter)),
    ...unsettled.map(({ checklistVersion }) => checklistVersion),
  ]);
  for (const version of numbers) {
    const read = await readChecklist(tx, { checklistId, version });
    if (!read.ok) return read;
    versions.push(read.value);
  }
  return versions.length > 0
    ? ok(versions)
    : mapResult(await readNewestChecklist(tx, checklistId), newest => [newest]);
};

/**
 * Audits that may stand in one comparison: those of the version named, or of every version the selection was judged by,
 * joined by what none of them changed (`joinVersions`).
 */
export const selectAudits = async (tx: Tx, wish: Selection): Promise<Result<Selected, Problem>> => {
  const { checklistId, version, waveIds = [], kinds = DEFAULT_KINDS } = wish;
  for (const waveId of waveIds) if ((await findWave(tx, waveId)) === null) return err(problem('waveUnknown'));
  // No wave chosen means all of them.
  const chosen = { checklistId, kinds, ...(waveIds.length === 0 ? {} : { waveIds }) };
  const unsettled = wish.counting === 'submitted' ? await listUnsettledAudits(tx, chosen) : null;
  const read =
    version === undefined
      ? await readJudgedVersions(tx, chosen, unsettled ?? [])
      : mapResult(await readChecklist(tx, { checklistId, version }), named => [named]);
  if (!read.ok) return read;
  const joined = joinVersions(read.value);
  if (joined === null) return err(problem('checklistUnknown', { checklistId, version: version ?? 0 }));
  const { basis: newest, versions, moments, itemsShared, itemsLeftOut, versionsLeftOut } = joined;
  const filter = { ...chosen, checklistVersion: newest.version };
  return ok({
    checklist: newest,
    filter: versions.length === 1 ? filter : { ...filter, joined: { versions, moments } },
    joining: read.value.length === 1 ? null : { versions, itemsShared, itemsLeftOut, versionsLeftOut },
    unsettled,
  });
};

/** Whose rows this person is shown: everybody's, or those of the own dealers. */
export type Audience = { readonly wholeNetwork: boolean; readonly shows: (dealerId: string) => boolean };

export const audienceOf = ({ actor }: Pick<SignedIn, 'actor'>): Audience => {
  const wholeNetwork = scopeOf(actor.role, 'comparison.read') === 'network' && actor.dealers === 'all';
  return { wholeNetwork, shows: dealerId => wholeNetwork || covers(actor, dealerId) };
};

/**
 * A comparison needs the whole network even where only one row of it is shown: variance, limits and ranks come from all
 * dealers. So it reads beyond the person's own reach, here and nowhere else, and `Audience` decides what leaves.
 */
export const comparisonScope = (
  { actor, scope }: Pick<SignedIn, 'actor' | 'scope'>,
  audience: Audience,
): Scope => (audience.wholeNetwork ? scope : systemScope(actor.networkId));
