import type { Finding } from '@truthline/blueprint';
import { createContext, type ReactNode } from 'react';

/** The explanation of one rule of the check, as the screen around draws it. */
export type RenderRule = (rule: Finding['rule']) => ReactNode;

/** Null where the screen around has no explanations, as in a bench. */
export const RuleContext = createContext<RenderRule | null>(null);
