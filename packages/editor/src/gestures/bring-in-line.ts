import { alignCards } from '@truthline/document';
import { chosenCard } from '../actions/chosen.ts';
import type { EditorCore } from '../core/editor-core.ts';

/** Brings the selected cards into the lane or the step of the one the keyboard is at, else of the first of them. */
export const bringInLine = (core: EditorCore, kind: 'lane' | 'step'): void => {
  const { selection } = core.session.get();
  const { blueprint } = core.document.state();
  const [first] = selection;
  const lead = blueprint.card[chosenCard(core) ?? first ?? ''];
  if (lead === undefined) return;
  const command = alignCards(
    blueprint,
    selection,
    kind === 'lane' ? { laneId: lead.laneId } : { stepId: lead.stepId },
  );
  if (command === null) core.announce(say => say('said.inLine'));
  else core.execute(command, say => say('said.aligned', { count: selection.size }));
};
