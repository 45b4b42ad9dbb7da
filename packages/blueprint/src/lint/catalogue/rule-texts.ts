import type { RuleId } from '../rule.ts';

/** What is said about one rule in one language. `{{name}}` stands for a value of the finding. */
export type RuleTexts = {
  readonly title: string;
  readonly why: string;
  readonly messages: { readonly [message: string]: string };
  /** What the fix does, as the label of a button; null where the rule has none. */
  readonly fix: string | null;
};

export type RuleCatalogue = { readonly [Id in RuleId]: RuleTexts };
