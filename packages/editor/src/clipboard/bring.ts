import {
  describePasteProblem,
  pasteRecognised,
  recognisePaste,
  type Pasted,
  type PasteProblem,
  type Recognised,
} from '@truthline/document';
import type { Result } from '@truthline/kernel';
import type { EditorCore } from '../core/editor-core.ts';
import type { Cell } from '../layout/place.ts';
import type { Pasting } from './paste.ts';
import { firstFocus, focusedCell } from '../gestures/walk.ts';

/** Where a paste goes: the cell the keyboard is at, else the first one. */
export const pastePlace = (core: EditorCore): Cell | null => {
  const layout = core.layout.get();
  return focusedCell(layout, core.session.get().focus ?? firstFocus(layout));
};

/** What a paste is and would do. Nothing is changed yet. */
export type Plan = { readonly recognised: Recognised; readonly pasted: Pasted };

export const planPaste = (core: EditorCore, pasting: Pasting): Result<Plan, PasteProblem> => {
  const { blueprint } = core.document.state();
  const recognised = recognisePaste(blueprint, pasting);
  if (!recognised.ok) return recognised;
  const pasted = pasteRecognised(blueprint, recognised.value, pastePlace(core), {
    ids: core.ids,
    language: core.language.get(),
  });
  return pasted.ok ? { ok: true, value: { recognised: recognised.value, pasted: pasted.value } } : pasted;
};

/** Carries a plan out as one change; the new cards are then selected. */
export const carryOut = (core: EditorCore, { pasted }: Plan): boolean => {
  const { added, droppedLinks, cardIds, command } = pasted;
  const done = core.execute(command, say =>
    droppedLinks === 0
      ? say('said.pasted', { count: added.cards })
      : say('said.pastedDropping', { count: added.cards, links: droppedLinks }),
  );
  const [first] = cardIds;
  if (done && first !== undefined) {
    core.update({ selection: new Set(cardIds), focus: { kind: 'card', cardId: first } });
    const box = core.layout.get().boxes.get(first);
    if (box !== undefined) core.revealBox(box);
  }
  return done;
};

/**
 * Pastes copied cards at once; a table or lines are shown first, and so is what cannot be understood, with the text
 * kept for correction.
 */
export const bring = (core: EditorCore, pasting: Pasting): void => {
  if (core.readOnly || core.session.get().mode.kind !== 'rest') return;
  const plan = planPaste(core, pasting);
  if (plan.ok && plan.value.recognised.type === 'clip') carryOut(core, plan.value);
  else if (!plan.ok && plan.error.reason === 'nothingToPaste')
    core.announce(() => describePasteProblem({ reason: 'nothingToPaste' }, core.language.get()), 'refused');
  else core.update({ pasting });
};
