import type { PasteProblemReason } from '../paste-problem.ts';

/** Why something could not be pasted, in one language. `{{name}}` stands for a value of the problem. */
export type PasteProblemTexts = { readonly [Reason in PasteProblemReason]: string };
