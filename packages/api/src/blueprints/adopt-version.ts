import { listDifferences, type Blueprint, type Difference, type MergeDecisions } from '@truthline/blueprint';
import {
  appendChange,
  findBlueprint,
  findPublishedVersion,
  lockBlueprint,
  recordTrail,
  setBase,
  type BlueprintBase,
  type SavedBlueprint,
  type Tx,
} from '@truthline/db';
import {
  adoptStandard,
  serverApply,
  type Adoption,
  type Command,
  type CommittedChange,
  type Refusal,
  type SingleCommand,
} from '@truthline/document';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { blueprintAt } from './blueprint-at.ts';
import type { PresentedAdoption } from './presented-deviations.ts';
import { basesToChoose, isNews } from './standard-news.ts';

export type AdoptionWish = {
  readonly blueprintId: string;
  /** The published version to take over. */
  readonly number: number;
  /** The revision of the variant that the decisions were made on. */
  readonly baseRevision: number;
  readonly decisions: MergeDecisions;
  /** What the variant began with, where nobody has kept it. */
  readonly baseNumber?: number | undefined;
};

/** The standard as the variant has taken it over; null where nobody knows and nothing is chosen. */
const findBase = async (
  tx: Tx,
  standardId: string,
  revision: number | null,
  baseNumber: number | undefined,
): Promise<Blueprint | null> => {
  if (revision === null)
    return baseNumber === undefined
      ? null
      : ((await findPublishedVersion(tx, standardId, baseNumber))?.blueprint ?? null);
  const standard = await findBlueprint(tx, standardId);
  return standard === null ? null : blueprintAt(tx, standard, revision);
};

const placeKey = ({ table, id }: Difference['place']) => `${table} ${id}`;
const differingPlaces = (from: Blueprint, to: Blueprint): ReadonlySet<string> =>
  new Set(listDifferences(from, to).map(({ place }) => placeKey(place)));

/** Reasons for what was a difference and, with the new standard, is none any more have had their day. */
const settledReasons = (
  { base, variant, standard }: Adoption,
  merged: Blueprint,
): readonly SingleCommand[] => {
  const before = differingPlaces(base, variant);
  const after = differingPlaces(standard, merged);
  const deviationIds = Object.values(merged.deviation)
    .filter(({ place }) => before.has(placeKey(place)) && !after.has(placeKey(place)))
    .map(({ id }) => id);
  return deviationIds.length === 0 ? [] : [{ type: 'deviation.remove', deviationIds }];
};

/** Writes the command as one change of this person's, under rules and limits like every change. */
const commit = async (
  tx: Tx,
  { ports, signedIn }: Work,
  saved: SavedBlueprint,
  command: Command,
  number: number,
): Promise<Result<CommittedChange, Refusal>> => {
  const committedAt = isoInstant(ports.clock);
  const actorName = signedIn.name;
  const { outcome, blueprint } = serverApply(
    { blueprint: saved.blueprint, revision: saved.revision, known: () => null },
    { changeId: `adopt-${number}-${saved.revision}`, baseRevision: saved.revision, command },
    { actorId: signedIn.actor.personId, actorName, committedAt },
  );
  if (outcome.status === 'refused') return err(outcome.refusal);
  const { changeId, diff } = outcome.change;
  const entry = { changeId, actorName, committedAt, command, diff, adoptedVersion: number };
  await appendChange(tx, saved, entry, blueprint);
  return ok(outcome.change);
};

/** What is taken over, and what the variant began with. */
type Offer = {
  readonly base: Blueprint;
  readonly standard: Blueprint;
  /** What the variant builds on from then on. */
  readonly taken: BlueprintBase & { readonly version: number };
};

const mergeInto = async (
  tx: Tx,
  work: Work,
  saved: SavedBlueprint,
  { base, standard, taken }: Offer,
  decisions: MergeDecisions,
): Promise<PresentedAdoption> => {
  const sides = { base, variant: saved.blueprint, standard };
  const number = taken.version;
  const { command, merged, conflicts, open } = adoptStandard(sides, decisions);
  if (open.length > 0) return { status: 'undecided', conflicts: open };
  const commands = [...(command?.commands ?? []), ...settledReasons(sides, merged)];
  let change: CommittedChange | null = null;
  if (commands.length > 0) {
    const committed = await commit(tx, work, saved, { type: 'batch', label: 'adopt', commands }, number);
    if (!committed.ok) return { status: 'refused', refusal: committed.error };
    change = committed.value;
  }
  await setBase(tx, saved.id, taken);
  await recordTrail(tx, {
    actorName: work.signedIn.name,
    action: 'blueprint.adopt',
    subject: { kind: 'blueprint', id: saved.id },
    dealerId: saved.dealerId,
    details: { number, revision: change?.revision ?? saved.revision, conflicts: conflicts.length },
  });
  return { status: 'adopted', number, change };
};

/**
 * Takes a published version of the standard over into a variant: a three-way merge of what the variant began with, what it
 * is and what is published, conflicts as decided. All of it in one transaction that holds the variant's row, or nothing.
 */
export const adoptVersion = (
  work: Work,
  { blueprintId, number, baseRevision, decisions, baseNumber }: AdoptionWish,
): Promise<Result<PresentedAdoption, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async (tx): Promise<Result<PresentedAdoption, Problem>> => {
    const saved = await lockBlueprint(tx, blueprintId);
    if (saved === null || saved.kind !== 'variant' || saved.base === null)
      return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
    const standardId = saved.base.blueprintId;
    const version = await findPublishedVersion(tx, standardId, number);
    if (version === null) return err(problem('versionUnknown', { number }));
    if (!isNews(saved.base, version)) return err(problem('versionNotNewer', { number }));
    if (saved.revision !== baseRevision) return ok({ status: 'stale', revision: saved.revision });
    const base = await findBase(tx, standardId, saved.base.revision, baseNumber);
    if (base === null) return ok({ status: 'baseUnknown', bases: await basesToChoose(tx, standardId) });
    const taken = { blueprintId: standardId, revision: version.revision, version: number };
    return ok(await mergeInto(tx, work, saved, { base, standard: version.blueprint, taken }, decisions));
  });
