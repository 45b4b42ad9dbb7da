import { createContext, type ReactNode } from 'react';

/** What stands behind the figure of a moment, as the screen around draws it. */
export type RenderAnswers = (momentId: string) => ReactNode;

/** Null where the screen around has no answers to show, as in a bench. */
export const AnswersContext = createContext<RenderAnswers | null>(null);
