import type { ChecklistVersion } from '@truthline/audit';
import type { Finding } from '@truthline/improvement';
import type { PresentedFinding } from './presented.ts';

/** Findings in their order, each with the question it answers badly. */
export const presentFindings = (
  { items }: ChecklistVersion,
  findings: readonly Finding[],
): readonly PresentedFinding[] => {
  const questions = new Map(items.map(({ id, question }) => [id, question]));
  return findings.flatMap(finding => {
    const question = questions.get(finding.itemId);
    if (question === undefined) return [];
    const { itemId, momentId, momentName, score, weightLost, pointsLost, criticalFailed } = finding;
    return [{ itemId, momentId, momentName, question, score, weightLost, pointsLost, criticalFailed }];
  });
};
