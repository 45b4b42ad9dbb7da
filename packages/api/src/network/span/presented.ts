import type { PresentedMethod } from '../presented.ts';

/** What stands behind figures over several waves. */
export type PresentedSpan = Pick<
  PresentedMethod,
  'checklistId' | 'version' | 'joining' | 'kinds' | 'intervalLevel'
> & {
  /** Items that are compared. */
  readonly items: number;
};
