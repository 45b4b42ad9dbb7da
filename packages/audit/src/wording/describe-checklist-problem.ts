import type { Language } from '@truthline/blueprint';
import type { ChecklistProblem } from '../validate-checklist.ts';
import { fill } from './fill.ts';
import { problemTexts } from './problem-texts.ts';

/** What keeps a checklist from being published, as a sentence. Bands are counted from 1. */
export const describeChecklistProblem = (problem: ChecklistProblem, language: Language): string => {
  const { reason, ...values } = problem;
  return fill(
    problemTexts[reason][language],
    Object.fromEntries(
      Object.entries(values).map(([name, value]: [string, string | number]) => [
        name,
        typeof value === 'number' ? String(value + 1) : value,
      ]),
    ),
  );
};
