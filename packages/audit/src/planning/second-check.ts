import type { Scorecard } from '../scorecard.ts';
import { fractionOf } from './chance.ts';
import type { ReviewRule } from './wave-plan.ts';

/** Why an audit is looked at a second time. */
export type SecondCheck = 'always' | 'score' | 'sampled';

/**
 * Whether a second person looks at an audit before it is approved, and why; null where nobody does. The sample is drawn
 * by the audit's id: asked again, the answer is the same. An audit without a score is looked at as a low one is.
 */
export const secondCheckDue = (
  { mode, below, share }: ReviewRule,
  { overall }: Pick<Scorecard, 'overall'>,
  auditId: string,
): SecondCheck | null => {
  switch (mode) {
    case 'none':
      return null;
    case 'all':
      return 'always';
    case 'rule':
      if (below !== null && (overall === null || overall <= below)) return 'score';
      return fractionOf(auditId) < share ? 'sampled' : null;
  }
};
