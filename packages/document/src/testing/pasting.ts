import { emptyBlueprint, laneIdSchema, stepIdSchema, type Blueprint } from '@truthline/blueprint';
import { countingIdSource, type Result } from '@truthline/kernel';
import type { PasteProblem } from '../clipboard/paste-problem.ts';
import type { PasteCell, Pasted, PasteOptions } from '../clipboard/pasted.ts';
import { triple } from './triple.ts';

/** A drawing of nothing, to paste into. */
export const empty = emptyBlueprint({ zh: '', en: 'Pasted' }, 'other');

/** The cell of a lane and a step, by plain ids. */
export const at = (laneId: string, stepId: string): PasteCell => ({
  laneId: laneIdSchema.parse(laneId),
  stepId: stepIdSchema.parse(stepId),
});

/** New ids count up behind a letter, another one for a second paste; texts are in English unless said otherwise. */
export const pasteOptions = (language: PasteOptions['language'] = 'en', letter = 'p'): PasteOptions => ({
  ids: countingIdSource(letter),
  language,
});

/** What a paste that must succeed does, and the drawing after it: one change, taken back and done again exactly. */
export const carryOut = (before: Blueprint, result: Result<Pasted, PasteProblem>) => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { pasted: result.value, after: triple(before, result.value.command) };
};

/** Why a paste is refused, or null where it is not. */
export const problemOf = (result: Result<Pasted, PasteProblem>): PasteProblem | null =>
  result.ok ? null : result.error;
