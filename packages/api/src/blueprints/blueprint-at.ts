import { applyDiff, invertDiff, type Blueprint, type BlueprintDiff } from '@truthline/blueprint';
import { findNearestVersion, listDiffs, type SavedBlueprint, type Tx } from '@truthline/db';
import { blueprintDiffSchema } from '@truthline/document';

/** A revision whose records are kept. */
type Snapshot = { readonly revision: number; readonly blueprint: Blueprint };

const nearer = (one: Snapshot, other: Snapshot | null, revision: number): Snapshot =>
  other !== null && Math.abs(other.revision - revision) < Math.abs(one.revision - revision) ? other : one;

const readDiffs = async (tx: Tx, blueprintId: string, after: number, upTo: number) =>
  (await listDiffs(tx, blueprintId, after, upTo)).map((diff): BlueprintDiff =>
    blueprintDiffSchema.parse(diff),
  );

/**
 * The drawing as it was at a revision: the nearest of what is kept whole (the present, versions), and from there change by
 * change along the log, forwards or back. Null where there is no such revision.
 */
export const blueprintAt = async (
  tx: Tx,
  saved: SavedBlueprint,
  revision: number,
): Promise<Blueprint | null> => {
  if (revision > saved.revision) return null;
  if (revision === saved.revision) return saved.blueprint;
  const start = nearer(saved, await findNearestVersion(tx, saved.id, revision), revision);
  if (start.revision <= revision)
    return (await readDiffs(tx, saved.id, start.revision, revision)).reduce(applyDiff, start.blueprint);
  const undone = await readDiffs(tx, saved.id, revision, start.revision);
  return undone.reduceRight((blueprint, diff) => applyDiff(blueprint, invertDiff(diff)), start.blueprint);
};
