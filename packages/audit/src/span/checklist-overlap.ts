import type { ChecklistVersion, Item } from '../checklist.ts';

/** Why two items of different checklists ask the same. */
export type OverlapCause = 'sameItem' | 'sameStandard';

export type ChecklistOverlap = {
  /** In the order of the first checklist. An item is met once at most. */
  readonly pairs: readonly {
    readonly first: string;
    readonly second: string;
    readonly cause: OverlapCause;
  }[];
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim();

/** True where the standard reads alike in a language, spaces and punctuation aside; empty texts say nothing. */
const sameStandard = (one: Item, other: Item): boolean =>
  (['zh', 'en'] as const).some(language => {
    const text = plain(one.standard[language]);
    return text !== '' && text === plain(other.standard[language]);
  });

/**
 * What two checklists both ask at the same moment: the same item of a library (an item keeps its id when it is taken
 * from there), or another one with the same standard.
 */
export const checklistOverlap = (first: ChecklistVersion, second: ChecklistVersion): ChecklistOverlap => {
  const taken = new Set<string>();
  const atMoment = Map.groupBy(second.items, ({ momentId }) => momentId);
  const pairs = first.items.flatMap((item): ChecklistOverlap['pairs'] => {
    const there = (atMoment.get(item.momentId) ?? []).filter(({ id }) => !taken.has(id));
    const same = there.find(({ id }) => id === item.id);
    const met = same ?? there.find(other => sameStandard(item, other));
    if (met === undefined) return [];
    taken.add(met.id);
    return [{ first: item.id, second: met.id, cause: same === undefined ? 'sameStandard' : 'sameItem' }];
  });
  return { pairs };
};
