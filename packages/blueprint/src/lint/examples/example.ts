import type { Blueprint } from '../../blueprint.ts';
import type { LintOptions } from '../options.ts';

/** A wrong drawing that a rule finds, and a right one on which it is silent. The first of a rule stands on its page. */
export type LintExample = {
  readonly wrong: Blueprint;
  readonly right: Blueprint;
  /** The rule's messages on the wrong drawing, in order. */
  readonly finds: readonly string[];
  readonly options?: LintOptions;
};
