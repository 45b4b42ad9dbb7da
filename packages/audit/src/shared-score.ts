import type { ChecklistVersion } from './checklist.ts';
import type { Scorecard } from './scorecard.ts';
import { partScore, percentOf } from './part-score.ts';

/** A score by some of the items alone. */
export type SharedScore = {
  /** 0–100, or null where none of them counted. */
  readonly overall: number | null;
  /** Items that counted. */
  readonly counted: number;
};

/**
 * The score of an audit by the items two versions share (`unchangedItems`): sections and weights are those of `version`,
 * so both sides of a comparison are given the same one, whatever version they answered. A failed critical item zeroes
 * nothing here, and nothing is rounded: what is compared is what was seen.
 */
export const sharedScore = (
  version: ChecklistVersion,
  scorecard: Pick<Scorecard, 'items'>,
  itemIds: ReadonlySet<string>,
): SharedScore => {
  let weightedScore = 0;
  let weight = 0;
  let counted = 0;
  for (const section of version.sections) {
    const own = scorecard.items.filter(
      ({ itemId, sectionId }) => sectionId === section.id && itemIds.has(itemId),
    );
    const part = partScore(section.id, own, version.settings.bonusCap);
    counted += part.counted;
    if (part.score === null) continue;
    weightedScore += (section.weight * part.score) / 100;
    weight += section.weight;
  }
  return { overall: percentOf(weightedScore, weight), counted };
};
