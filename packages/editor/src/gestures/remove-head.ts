import { removeLane, removeStage, removeStep, type Command } from '@truthline/document';
import type { EditorCore } from '../core/editor-core.ts';
import type { Head } from '../core/head-state.ts';
import { headBeside, headName, standOn, updateHeads } from './heads.ts';

/** What happens to what stands in it: gone too, or on to another of its kind. */
export type Contents = 'remove' | { readonly moveTo: Head };

const removal = (head: Head, contents: Contents): Command | null => {
  const target = contents === 'remove' ? null : contents.moveTo;
  if (target !== null && target.kind !== head.kind) return null;
  switch (head.kind) {
    case 'lane':
      return removeLane(
        head.laneId,
        target?.kind === 'lane' ? { moveCardsTo: target.laneId } : 'removeCards',
      );
    case 'step':
      return removeStep(
        head.stepId,
        target?.kind === 'step' ? { moveCardsTo: target.stepId } : 'removeCards',
      );
    case 'stage':
      return removeStage(
        head.stageId,
        target?.kind === 'stage' ? { moveCardsTo: target.stageId } : 'removeCards',
      );
  }
};

/** Removes a lane, step or stage, as one change; the neighbour has the keyboard then. */
export const removeHead = (core: EditorCore, head: Head, contents: Contents): void => {
  const layout = core.layout.get();
  const neighbour = headBeside(layout, head, 1) ?? headBeside(layout, head, -1);
  const name = headName(core, head);
  const command = removal(head, contents);
  updateHeads(core, { removing: null });
  if (command === null || !core.execute(command, say => say('said.head.removed', { name }))) return;
  if (neighbour === null) core.update({ focus: null });
  else standOn(core, neighbour);
};
