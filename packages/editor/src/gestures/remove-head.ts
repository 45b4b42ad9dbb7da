import type { Command } from '@truthline/document';
import type { LaneId, StageId, StepId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import type { Head } from '../core/head-state.ts';
import { headBeside, headName, standOn, updateHeads } from './heads.ts';

/** What happens to what stands in it: gone too, or on to another of its kind. */
export type Contents = 'remove' | { readonly moveTo: Head };

const laneOf = (contents: Contents): 'remove' | { moveTo: LaneId } | null =>
  contents === 'remove'
    ? contents
    : contents.moveTo.kind === 'lane'
      ? { moveTo: contents.moveTo.laneId }
      : null;

const stepOf = (contents: Contents): 'remove' | { moveTo: StepId } | null =>
  contents === 'remove'
    ? contents
    : contents.moveTo.kind === 'step'
      ? { moveTo: contents.moveTo.stepId }
      : null;

const stageOf = (contents: Contents): 'remove' | { moveTo: StageId } | null =>
  contents === 'remove'
    ? contents
    : contents.moveTo.kind === 'stage'
      ? { moveTo: contents.moveTo.stageId }
      : null;

const removal = (head: Head, contents: Contents): Command | null => {
  switch (head.kind) {
    case 'lane': {
      const cards = laneOf(contents);
      return cards === null ? null : { type: 'lane.remove', laneId: head.laneId, cards };
    }
    case 'step': {
      const cards = stepOf(contents);
      return cards === null ? null : { type: 'step.remove', stepId: head.stepId, cards };
    }
    case 'stage': {
      const steps = stageOf(contents);
      return steps === null ? null : { type: 'stage.remove', stageId: head.stageId, steps };
    }
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
