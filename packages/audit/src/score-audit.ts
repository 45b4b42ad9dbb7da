import { DIMENSIONS, LANE_KINDS, type Dimension, type LaneKind, type MomentId } from '@truthline/blueprint';
import type { Answer } from './answer.ts';
import type { AuditKind, ChecklistVersion, Item, ScoringSettings, Section } from './checklist.ts';
import { partScore, partScores, percentOf } from './part-score.ts';
import { roundScore } from './rounding.ts';
import { scoreItem } from './score-item.ts';
import { readAudit, type AskedPlace } from './shown-items.ts';
import type { ItemScore, Outcome, PartScore, Scorecard } from './scorecard.ts';

/** A section before rounding. */
const sectionScore = (
  section: Section,
  items: readonly ItemScore[],
  { critical, bonusCap }: ScoringSettings,
): PartScore<string> => {
  const own = items.filter(({ sectionId }) => sectionId === section.id);
  const part = partScore(section.id, own, bonusCap);
  const zeroed = critical === 'zeroesSection' && own.some(({ criticalFailed }) => criticalFailed);
  return zeroed && part.score !== null ? { ...part, score: 0, weightedScore: 0, bonus: 0 } : part;
};

const outcomeOf = (
  { critical, passMark }: ScoringSettings,
  card: Pick<Scorecard, 'overall' | 'criticalFailures' | 'sectionsFailed' | 'unanswered'>,
): Outcome => {
  // An audit in which nothing applied has shown nothing, neither good nor bad.
  if (card.unanswered.length > 0 || card.overall === null) return 'incomplete';
  if (critical === 'failsOutcome' && card.criticalFailures.length > 0) return 'fail';
  if (card.sectionsFailed.length > 0) return 'fail';
  return passMark !== null && card.overall < passMark ? 'fail' : 'pass';
};

type Seen = {
  readonly places: readonly AskedPlace[];
  readonly standing: ReadonlyMap<string, Answer>;
  readonly askedItems: readonly Item[];
  /** In the order of `askedItems`. */
  readonly items: readonly ItemScore[];
};

/** What was asked and seen, item by item, before anything is summed. */
const seenItems = (version: ChecklistVersion, answers: readonly Answer[], kind?: AuditKind): Seen => {
  const { places, standing } = readAudit(version, answers, kind);
  const groups = new Map(version.repeatGroups.map(group => [group.id, group]));
  const asked = Map.groupBy(places, ({ item }) => item);
  const askedItems = [...asked.keys()];
  const items = askedItems.map(item =>
    scoreItem(
      item,
      (asked.get(item) ?? []).map(({ key }) => standing.get(key)),
      version.settings,
      item.repeatGroupId === null ? null : (groups.get(item.repeatGroupId) ?? null),
    ),
  );
  return { places, standing, askedItems, items };
};

/** The items of `scoreAudit` alone: for who compares items of many audits and needs no sum of any. */
export const scoreItems = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  kind?: AuditKind,
): readonly ItemScore[] => seenItems(version, answers, kind).items;

/**
 * Scores one audit: section = 100·Σ(w·s)/Σw over its counted items, overall = Σ(W·section)/ΣW over the sections in
 * which something counted. Pure and total: every list of answers has a scorecard, and the same function runs on
 * phone, server, in exports and in comparisons. `kind` leaves out the items that an audit of that kind is not asked.
 *
 * Moments, dimensions and lanes sum what was seen; a section zeroed by its critical item is zero in sections and
 * overall only. Rounding comes last: the overall score is made of sections as they were before it.
 */
export const scoreAudit = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  kind?: AuditKind,
): Scorecard => {
  const { settings } = version;
  const { places, standing, askedItems, items } = seenItems(version, answers, kind);
  const sections = version.sections.map(section => sectionScore(section, items, settings));

  let weightedScore = 0;
  let weight = 0;
  version.sections.forEach((section, index) => {
    const score = sections[index]?.score ?? null;
    if (score === null) return;
    weightedScore += (section.weight * score) / 100;
    weight += section.weight;
  });

  const rounded = (score: number | null) => (score === null ? null : roundScore(score, settings.rounding));
  const shownSections = sections.map(section => ({ ...section, score: rounded(section.score) }));
  const { bonusCap } = settings;
  const byDimension = partScores<Dimension>(
    items,
    (_, index) => askedItems[index]?.dimension ?? 'reliability',
    bonusCap,
  );
  const byLane = partScores<LaneKind>(
    items,
    (_, index) => askedItems[index]?.laneKind ?? 'frontstage',
    bonusCap,
  );
  const card = {
    overall: rounded(percentOf(weightedScore, weight)),
    criticalFailures: items.filter(item => item.criticalFailed).map(({ itemId }) => itemId),
    sectionsFailed: version.sections.flatMap(({ id, passMark }, index) => {
      const score = shownSections[index]?.score ?? null;
      return passMark !== null && score !== null && score < passMark ? [id] : [];
    }),
    unanswered: places.filter(({ key }) => !standing.has(key)).map(({ key }) => key),
  };
  return {
    scoringVersion: version.scoringVersion,
    ...card,
    outcome: outcomeOf(settings, card),
    sections: shownSections,
    dimensions: byDimension.toSorted((a, b) => DIMENSIONS.indexOf(a.key) - DIMENSIONS.indexOf(b.key)),
    moments: partScores<MomentId>(items, ({ momentId }) => momentId, bonusCap),
    lanes: byLane.toSorted((a, b) => LANE_KINDS.indexOf(a.key) - LANE_KINDS.indexOf(b.key)),
    items,
  };
};
