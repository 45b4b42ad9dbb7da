import type { MomentId } from '@truthline/blueprint';
import { canonicalJson } from './canonical-json.ts';
import type { ChecklistVersion, Item } from './checklist.ts';
import { unchangedItems } from './comparable.ts';

/** A moment that several versions judge by the same items, with the section in which it weighs. */
export type JoinedMoment = {
  readonly momentId: MomentId;
  readonly sectionId: string;
  readonly sectionWeight: number;
};

/** Several versions of one checklist as one: what they judge alike, and the count of what is left out. */
export type JoinedVersions = {
  /** Sections and weights are those of this one. */
  readonly basis: ChecklistVersion;
  /** Numbers of the versions joined, ascending; the basis alone where no other shares anything with it. */
  readonly versions: readonly number[];
  /** In the order of the basis. */
  readonly moments: readonly JoinedMoment[];
  /** Items that count, and items of any joined version that do not. */
  readonly itemsShared: number;
  readonly itemsLeftOut: number;
  /** Versions that cannot stand beside the basis at all: their audits do not count. */
  readonly versionsLeftOut: readonly number[];
};

const itemsByMoment = ({ items }: ChecklistVersion): ReadonlyMap<MomentId, readonly Item[]> =>
  Map.groupBy(items, ({ momentId }) => momentId);

const isSameRule = (one: ChecklistVersion, other: ChecklistVersion): boolean =>
  one.settings.notApplicable === other.settings.notApplicable &&
  one.settings.notObserved === other.settings.notObserved;

/** When a section is asked at all. */
const conditionOf = ({ sections }: ChecklistVersion, sectionId: string): string =>
  canonicalJson(sections.find(({ id }) => id === sectionId)?.shownIf ?? null);

/** The moments that `other` judges by exactly the items `basis` does, none of them changed, in one and the same section. */
const sharedMoments = (basis: ChecklistVersion, other: ChecklistVersion): ReadonlySet<MomentId> => {
  const unchanged = unchangedItems(other, basis);
  const before = itemsByMoment(other);
  const shared = [...itemsByMoment(basis)].filter(([momentId, items]) => {
    const [first] = items;
    return (
      first !== undefined &&
      before.get(momentId)?.length === items.length &&
      items.every(
        ({ id, sectionId, bonus }) => unchanged.has(id) && sectionId === first.sectionId && !bonus,
      ) &&
      conditionOf(basis, first.sectionId) === conditionOf(other, first.sectionId)
    );
  });
  return new Set(shared.map(([momentId]) => momentId));
};

/**
 * Joins versions of one checklist for a comparison over time: only moments of which every version asks the same unchanged
 * items (`unchangedItems`) count, so that sums kept by moment can be joined without reading an answer. Moments with a
 * bonus item do not, since the cap of a bonus belongs to its section. Versions that share nothing with what is joined
 * already, or count "not applicable" otherwise, are left out whole; the newest of them is asked first.
 *
 * @param basis the version whose sections and weights count; it is never left out.
 */
export const joinTo = (basis: ChecklistVersion, others: readonly ChecklistVersion[]): JoinedVersions => {
  let shared: ReadonlySet<MomentId> = sharedMoments(basis, basis);
  const joined = [basis];
  const versionsLeftOut: number[] = [];
  for (const version of others.toSorted((one, other) => other.version - one.version)) {
    const ofBoth = sharedMoments(basis, version);
    const left = new Set([...shared].filter(momentId => ofBoth.has(momentId)));
    if (left.size === 0 || !isSameRule(basis, version)) versionsLeftOut.push(version.version);
    else {
      joined.push(version);
      shared = left;
    }
  }
  const weights = new Map(basis.sections.map(({ id, weight }) => [id, weight]));
  const moments = [...itemsByMoment(basis)].flatMap(([momentId, [item]]) =>
    item === undefined || !shared.has(momentId)
      ? []
      : [{ momentId, sectionId: item.sectionId, sectionWeight: weights.get(item.sectionId) ?? 0 }],
  );
  // One version alone counts all it has, its bonus too.
  const counts =
    joined.length === 1 ? basis.items : basis.items.filter(({ momentId }) => shared.has(momentId));
  const all = new Set(joined.flatMap(({ items }) => items.map(({ id }) => id)));
  return {
    basis,
    versions: joined.map(({ version }) => version).toSorted((one, other) => one - other),
    moments,
    itemsShared: counts.length,
    itemsLeftOut: all.size - counts.length,
    versionsLeftOut: versionsLeftOut.toReversed(),
  };
};

/** Versions joined to the newest of them (`joinTo`). Null for no versions. */
export const joinVersions = (versions: readonly ChecklistVersion[]): JoinedVersions | null => {
  const [newest, ...older] = versions.toSorted((one, other) => other.version - one.version);
  return newest === undefined ? null : joinTo(newest, older);
};
