import { err, ok, type Result } from '@truthline/kernel';
import { canonicalJson } from './canonical-json.ts';
import type { ChecklistVersion, Item } from './checklist.ts';
import type { Scale } from './scale.ts';

/** Item of the first version → the item of the second that asks the same. */
export type ItemMapping = ReadonlyMap<string, string>;

/** How two versions may be compared: as they are, or by the items they share, with the count of what is left out. */
export type Comparability =
  | { readonly mode: 'same' }
  | {
      readonly mode: 'mapped';
      readonly pairs: readonly { readonly first: string; readonly second: string }[];
      readonly leftOutOfFirst: readonly string[];
      readonly leftOutOfSecond: readonly string[];
    };

export type Incomparable =
  | { readonly reason: 'otherChecklist' }
  | { readonly reason: 'otherVersion'; readonly first: number; readonly second: number }
  | { readonly reason: 'unknownItem'; readonly version: 'first' | 'second'; readonly itemId: string }
  | { readonly reason: 'mappedTwice'; readonly itemId: string }
  | { readonly reason: 'otherScale'; readonly first: string; readonly second: string }
  | { readonly reason: 'nothingShared' };

const withoutOptionTexts = (scale: Scale): unknown => {
  switch (scale.type) {
    case 'multi':
      return { ...scale, options: scale.options.map(({ key }) => key) };
    case 'single':
      return { ...scale, options: scale.options.map(({ key, score }) => ({ key, score })) };
    case 'multiple':
      return {
        ...scale,
        options: scale.options.map(({ key, score, exclusive }) => ({ key, score, exclusive })),
      };
    case 'yesNo':
    case 'ordinal':
    case 'measure':
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      return scale;
  }
};

/** What decides the score of an item; its wording and evidence may be edited without changing it. */
const scoringPart = ({ scale, weight, critical, bonus, momentId }: Item): string =>
  canonicalJson({
    scale: withoutOptionTexts(scale),
    weight,
    critical,
    bonus,
    momentId,
  });

/**
 * An item with the rules of its repeats, as one text. What it depends on (its condition, the rule of its group) belongs to
 * it: an item that is asked otherwise or summed otherwise has changed.
 */
const wholeItem = ({ repeatGroups }: ChecklistVersion) => {
  const groups = new Map(repeatGroups.map(({ id, least, most, combine }) => [id, { least, most, combine }]));
  return (item: Item): string =>
    canonicalJson({
      ...item,
      group: item.repeatGroupId === null ? null : (groups.get(item.repeatGroupId) ?? null),
    });
};

/** The items that stand in both versions under the same id and with nothing about them changed. */
export const unchangedItems = (first: ChecklistVersion, second: ChecklistVersion): ItemMapping => {
  const [before, after] = [wholeItem(first), wholeItem(second)];
  const later = new Map(second.items.map(item => [item.id, after(item)]));
  return new Map(first.items.filter(item => later.get(item.id) === before(item)).map(({ id }) => [id, id]));
};

/**
 * Whether audits of two versions may stand in one comparison. The same version: yes. Another version: only through an
 * explicit mapping of items that are scored alike (scale, weight, critical, moment), and then by those items alone.
 */
export const comparable = (
  first: ChecklistVersion,
  second: ChecklistVersion,
  mapping?: ItemMapping,
): Result<Comparability, Incomparable> => {
  const sameVersion = first.checklistId === second.checklistId && first.version === second.version;
  if (sameVersion) return ok({ mode: 'same' });
  if (mapping === undefined)
    return first.checklistId === second.checklistId
      ? err({ reason: 'otherVersion', first: first.version, second: second.version })
      : err({ reason: 'otherChecklist' });
  if (mapping.size === 0) return err({ reason: 'nothingShared' });

  const firstItems = new Map(first.items.map(item => [item.id, item]));
  const secondItems = new Map(second.items.map(item => [item.id, item]));
  const used = new Set<string>();
  for (const [from, to] of mapping) {
    const one = firstItems.get(from);
    const other = secondItems.get(to);
    if (one === undefined) return err({ reason: 'unknownItem', version: 'first', itemId: from });
    if (other === undefined) return err({ reason: 'unknownItem', version: 'second', itemId: to });
    if (used.has(to)) return err({ reason: 'mappedTwice', itemId: to });
    used.add(to);
    if (scoringPart(one) !== scoringPart(other))
      return err({ reason: 'otherScale', first: from, second: to });
  }
  return ok({
    mode: 'mapped',
    pairs: [...mapping].map(([from, to]) => ({ first: from, second: to })),
    leftOutOfFirst: first.items.filter(({ id }) => !mapping.has(id)).map(({ id }) => id),
    leftOutOfSecond: second.items.filter(({ id }) => !used.has(id)).map(({ id }) => id),
  });
};
