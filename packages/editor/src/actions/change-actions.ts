import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { refusalSentence } from '../catalogue/refusal-sentence.ts';
import type { EditorCore } from '../core/editor-core.ts';
import type { EditorAction } from './action.ts';

const turnBack = (core: EditorCore, way: 'undo' | 'redo'): void => {
  const result = way === 'undo' ? core.document.undo() : core.document.redo();
  if (result.ok) core.announce(say => say(way === 'undo' ? 'said.undone' : 'said.redone'));
  else {
    const refusal = result.error;
    core.announce(say => refusalSentence(refusal, say), 'refused');
  }
};

export const changeActions: readonly EditorAction[] = [
  {
    id: 'undo',
    label: 'action.undo',
    group: 'change',
    icon: IconArrowBackUp,
    keys: ['mod+z'],
    edits: true,
    enabled: core => core.document.state().undoLabel !== null,
    run: core => turnBack(core, 'undo'),
  },
  {
    id: 'redo',
    label: 'action.redo',
    group: 'change',
    icon: IconArrowForwardUp,
    keys: ['mod+shift+z', 'mod+y'],
    edits: true,
    enabled: core => core.document.state().redoLabel !== null,
    run: core => turnBack(core, 'redo'),
  },
];
