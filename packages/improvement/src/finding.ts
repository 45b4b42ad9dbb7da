import type { Dimension, LocalText, MomentId } from '@truthline/blueprint';
import { scoreValue, type Answer, type ChecklistVersion, type Item, type Scorecard } from '@truthline/audit';

/** A failed answer, attached to its moment, with what it cost the score. */
export type Finding = {
  readonly itemId: string;
  readonly sectionId: string;
  readonly momentId: MomentId;
  readonly momentName: LocalText;
  readonly standard: LocalText;
  readonly dimension: Dimension;
  /** The worst one where the item was answered several times. */
  readonly answer: Extract<Answer, { state: 'answered' }>;
  /** What the answer was worth, 0 to below 1. */
  readonly score: number;
  /** Item weight times what was missed: w·(1−s). */
  readonly weightLost: number;
  /** Points of the overall score (0–100) that full marks here would have added, all else as it was. */
  readonly pointsLost: number;
  readonly criticalFailed: boolean;
};

type Answered = Finding['answer'];

/** The answer of an item; of one that was answered several times, the worst. */
const worstOf = ({ scale }: Item, answers: readonly Answer[]): Answered | undefined =>
  answers
    .filter(answer => answer.state === 'answered')
    .map(answer => ({ answer, worth: scoreValue(scale, answer.value)?.score ?? 1 }))
    .toSorted((a, b) => a.worth - b.worth)[0]?.answer;

/**
 * The findings of an audit, the heaviest loss first; equal losses with the critical ones first, then in the order of the
 * checklist. What was not applicable, not observed or unanswered is no finding: nobody has seen it fail. Nor is a bonus
 * that was not earned.
 */
export const findingsOf = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  scorecard: Scorecard,
): readonly Finding[] => {
  const items = new Map(version.items.map(item => [item.id, item]));
  const answered = Map.groupBy(answers, ({ itemId }) => itemId);
  const sections = new Map(scorecard.sections.map(section => [section.key, section]));
  const counted = version.sections.filter(({ id }) => (sections.get(id)?.score ?? null) !== null);
  const sectionWeight = new Map(counted.map(({ id, weight }) => [id, weight]));
  const allSections = counted.reduce((total, { weight }) => total + weight, 0);

  const findings = scorecard.items.flatMap((itemScore): readonly Finding[] => {
    const { itemId, sectionId, momentId, score, weight, state, criticalFailed, bonus } = itemScore;
    const item = items.get(itemId);
    if (item === undefined || state !== 'answered' || bonus) return [];
    const answer = worstOf(item, answered.get(itemId) ?? []);
    if (answer === undefined || score === null || score >= 1) return [];
    const weightLost = weight * (1 - score);
    const inSection = weightLost / (sections.get(sectionId)?.weight ?? weight);
    return [
      {
        itemId,
        sectionId,
        momentId,
        momentName: item.momentName,
        standard: item.standard,
        dimension: item.dimension,
        answer,
        score,
        weightLost,
        pointsLost: (100 * inSection * (sectionWeight.get(sectionId) ?? 0)) / allSections,
        criticalFailed,
      },
    ];
  });
  return findings.toSorted(
    (one, other) =>
      other.weightLost - one.weightLost || Number(other.criticalFailed) - Number(one.criticalFailed),
  );
};

/** The findings by moment, the moment that lost most first. */
export const findingsByMoment = (
  findings: readonly Finding[],
): readonly {
  readonly momentId: MomentId;
  readonly weightLost: number;
  readonly findings: readonly Finding[];
}[] => {
  const groups = new Map<MomentId, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.momentId);
    if (group === undefined) groups.set(finding.momentId, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .map(([momentId, group]) => ({
      momentId,
      weightLost: group.reduce((total, { weightLost }) => total + weightLost, 0),
      findings: group,
    }))
    .toSorted((one, other) => other.weightLost - one.weightLost);
};
