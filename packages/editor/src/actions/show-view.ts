import { cellCards } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import type { EditorView } from '../core/session.ts';

/**
 * Shows the same document another way; selection and focus stay. Table and outline also stand on a place of a cell that
 * holds cards, which the canvas has not: there it becomes the last of them.
 */
export const showView = (core: EditorCore, view: EditorView): void => {
  const { focus } = core.session.get();
  const last =
    view === 'canvas' && focus?.kind === 'cell'
      ? cellCards(core.document.state().blueprint, focus.laneId, focus.stepId).at(-1)
      : undefined;
  core.update({
    view,
    menuAt: null,
    ...(view === 'canvas' ? {} : { reading: null, presenting: false }),
    ...(last === undefined
      ? {}
      : { focus: { kind: 'card', cardId: last.id }, selection: new Set([last.id]) }),
  });
};
