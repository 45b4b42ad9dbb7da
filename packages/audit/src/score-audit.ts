import { DIMENSIONS, type Dimension, type MomentId } from '@truthline/blueprint';
import type { Answer } from './answer.ts';
import { askedItems, standingAnswers } from './asked-items.ts';
import type { AuditKind, ChecklistVersion, Section } from './checklist.ts';
import { partScore, partScores, percentOf } from './part-score.ts';
import { scoreItem } from './score-item.ts';
import type { ItemScore, Outcome, PartScore, Scorecard } from './scorecard.ts';

const sectionScore = (
  section: Section,
  items: readonly ItemScore[],
  critical: ChecklistVersion['settings']['critical'],
): PartScore<string> => {
  const own = items.filter(({ sectionId }) => sectionId === section.id);
  const part = partScore(section.id, own);
  const zeroed = critical === 'zeroesSection' && own.some(({ criticalFailed }) => criticalFailed);
  return zeroed && part.score !== null ? { ...part, score: 0, weightedScore: 0 } : part;
};

const outcomeOf = (
  version: ChecklistVersion,
  overall: number | null,
  criticalFailures: readonly string[],
  unanswered: readonly string[],
): Outcome => {
  const { critical, passMark } = version.settings;
  // An audit in which nothing applied has shown nothing, neither good nor bad.
  if (unanswered.length > 0 || overall === null) return 'incomplete';
  if (critical === 'failsOutcome' && criticalFailures.length > 0) return 'fail';
  return passMark !== null && overall < passMark ? 'fail' : 'pass';
};

/**
 * Scores one audit: section = 100·Σ(w·s)/Σw over its counted items, overall = Σ(W·section)/ΣW over the sections in
 * which something counted. Pure and total: every list of answers has a scorecard, and the same function runs on
 * phone, server, in exports and in comparisons. `kind` leaves out the items that an audit of that kind is not asked.
 *
 * Moments and dimensions sum what was seen; a section zeroed by its critical item is zero in sections and overall only.
 */
export const scoreAudit = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  kind?: AuditKind,
): Scorecard => {
  const asked = askedItems(version, kind);
  const standing = standingAnswers(asked, answers);
  const items = asked.map(item => scoreItem(item, standing.get(item.id), version.settings));
  const sections = version.sections.map(section => sectionScore(section, items, version.settings.critical));

  let weightedScore = 0;
  let weight = 0;
  version.sections.forEach((section, index) => {
    const score = sections[index]?.score ?? null;
    if (score === null) return;
    weightedScore += (section.weight * score) / 100;
    weight += section.weight;
  });

  const byDimension = partScores<Dimension>(items, (_, index) => asked[index]?.dimension ?? 'reliability');
  const moments = partScores<MomentId>(items, ({ momentId }) => momentId);
  const overall = percentOf(weightedScore, weight);
  const criticalFailures = items.filter(item => item.criticalFailed).map(({ itemId }) => itemId);
  const unanswered = items.filter(({ state }) => state === 'unanswered').map(({ itemId }) => itemId);
  return {
    scoringVersion: version.scoringVersion,
    overall,
    outcome: outcomeOf(version, overall, criticalFailures, unanswered),
    sections,
    dimensions: byDimension.toSorted((a, b) => DIMENSIONS.indexOf(a.key) - DIMENSIONS.indexOf(b.key)),
    moments,
    items,
    criticalFailures,
    unanswered,
  };
};
