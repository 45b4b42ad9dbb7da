import type { Language } from '@truthline/blueprint';
import { pasteProblemCatalogue } from './catalogue/catalogue.ts';
import type { PasteProblem } from './paste-problem.ts';

const LOCALE = { zh: 'zh-CN', en: 'en' } as const;

/** Why something could not be pasted, as a sentence that says what to do. Text of the user's is put in as it is. */
export const describePasteProblem = (problem: PasteProblem, language: Language): string => {
  const values = new Map(Object.entries(problem).map(([name, value]) => [name, String(value)] as const));
  return pasteProblemCatalogue[LOCALE[language]][problem.reason].replaceAll(
    /\{\{(\w+)\}\}/gu,
    (_, name: string) => values.get(name) ?? '',
  );
};
