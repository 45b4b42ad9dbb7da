import { bonusGain } from './bonus.ts';
import type { ItemScore, PartScore } from './scorecard.ts';

/** 100·Σ(w·s)/Σw, held inside 0–100 against the last bit of rounding; null where nothing counted. */
export const percentOf = (weightedScore: number, weight: number): number | null =>
  weight > 0 ? Math.min(100, Math.max(0, (100 * weightedScore) / weight)) : null;

/** Sums the items of one part of a checklist: a section, a dimension, a moment, a lane. */
export const partScore = <Key>(
  key: Key,
  items: readonly ItemScore[],
  bonusCap: number | null,
): PartScore<Key> => {
  let counted = 0;
  let passed = 0;
  let weightedScore = 0;
  let weight = 0;
  let earned = 0;
  for (const item of items) {
    if (item.score === null) continue;
    if (item.bonus) {
      earned += item.weight * item.score;
      continue;
    }
    counted += 1;
    if (item.score === 1) passed += 1;
    weightedScore += item.weight * item.score;
    weight += item.weight;
  }
  const gain = bonusGain({ weightedScore, weight }, earned, bonusCap);
  return {
    key,
    score: percentOf(weightedScore + gain, weight),
    counted,
    weightedScore: weightedScore + gain,
    weight,
    passed,
    bonus: gain === 0 ? 0 : (100 * gain) / weight,
  };
};

/** The parts of the items in the order in which their keys first appear. */
export const partScores = <Key>(
  items: readonly ItemScore[],
  keyOf: (item: ItemScore, index: number) => Key,
  bonusCap: number | null,
): readonly PartScore<Key>[] => {
  const groups = new Map<Key, ItemScore[]>();
  items.forEach((item, index) => {
    const key = keyOf(item, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  });
  return [...groups].map(([key, group]) => partScore(key, group, bonusCap));
};

/**
 * The same parts of several audits as one: sums of w·s and of w add, scores do not. Equal to scoring all the
 * answers at once.
 */
export const joinParts = <Key>(key: Key, parts: readonly PartScore<Key>[]): PartScore<Key> => {
  let counted = 0;
  let passed = 0;
  let weightedScore = 0;
  let weight = 0;
  let gain = 0;
  for (const part of parts) {
    counted += part.counted;
    passed += part.passed;
    weightedScore += part.weightedScore;
    weight += part.weight;
    gain += part.bonus * part.weight;
  }
  return {
    key,
    score: percentOf(weightedScore, weight),
    counted,
    weightedScore,
    weight,
    passed,
    bonus: weight > 0 ? gain / weight : 0,
  };
};
