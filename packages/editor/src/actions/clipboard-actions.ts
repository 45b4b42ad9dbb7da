import { IconClipboard, IconCopy, IconCut } from '@tabler/icons-react';
import { pasteFromSystem } from '../clipboard/paste.ts';
import { removeTaken, takeChosen, writeToSystem } from '../clipboard/take.ts';
import type { EditorCore } from '../core/editor-core.ts';
import type { EditorAction } from './action.ts';
import { chosenCards, isResting } from './chosen.ts';

const takeByButton = async (core: EditorCore, cut: boolean): Promise<void> => {
  const written = takeChosen(core);
  if (written === null) return;
  if (!(await writeToSystem(written))) core.announce(say => say('said.noClipboard'), 'refused');
  else if (cut) removeTaken(core);
};

/** By key the browser tells of these itself, with the clipboard at hand; the buttons have to ask for it. */
export const clipboardActions: readonly EditorAction[] = [
  {
    id: 'copy',
    label: 'action.copy',
    group: 'change',
    icon: IconCopy,
    keys: ['mod+c'],
    byBrowser: true,
    edits: false,
    enabled: core => isResting(core) && chosenCards(core).size > 0,
    run: core => void takeByButton(core, false),
  },
  {
    id: 'cut',
    label: 'action.cut',
    group: 'change',
    icon: IconCut,
    keys: ['mod+x'],
    byBrowser: true,
    edits: true,
    enabled: core => isResting(core) && chosenCards(core).size > 0,
    run: core => void takeByButton(core, true),
  },
  {
    id: 'paste',
    label: 'action.paste',
    group: 'change',
    icon: IconClipboard,
    keys: ['mod+v'],
    byBrowser: true,
    edits: true,
    enabled: core => isResting(core) && core.layout.get().columns.length > 0,
    run: core => void pasteFromSystem(core),
  },
];
