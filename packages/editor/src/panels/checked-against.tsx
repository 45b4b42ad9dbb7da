import type { LintOptions } from '@truthline/blueprint';
import { createContext } from 'react';

/** What the check compares the drawing with: the items that judge its moments, the drawing it is to replace. */
export type CheckedAgainst = Pick<LintOptions, 'checklist' | 'asIs'>;

/** Empty where the screen around has nothing to compare with: the panel then names the rules that keep silent. */
export const CheckedAgainstContext = createContext<CheckedAgainst>({});
