import { IconChartLine, IconListDetails, IconPrinter } from '@tabler/icons-react';
import type { CardId, MomentId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { isExperienceShown } from '../experience/set-point.ts';
import { showAnswers } from '../overlays/show-answers.ts';
import type { EditorAction } from './action.ts';

/** The moments with a figure on the card the keyboard is at, in their order. */
const figured = (
  core: EditorCore,
): { readonly cardId: CardId; readonly moments: readonly MomentId[] } | null => {
  const { focus } = core.session.get();
  if (focus?.kind !== 'card') return null;
  const moments = [...(core.figures.get()?.get(focus.cardId)?.moments.keys() ?? [])];
  return moments.length === 0 ? null : { cardId: focus.cardId, moments };
};

/** What is laid over the drawing and below it. */
export const overlayActions: readonly EditorAction[] = [
  {
    id: 'overlay.answers',
    label: 'action.overlay.answers',
    group: 'view',
    icon: IconListDetails,
    keys: ['a'],
    edits: false,
    enabled: core => figured(core) !== null,
    // Again: the next moment of the same card.
    run: core => {
      const found = figured(core);
      if (found === null) return;
      const { panel, answersOf } = core.session.get();
      const at = panel === 'answers' ? found.moments.findIndex(id => id === answersOf) : -1;
      const next = found.moments[(at + 1) % found.moments.length];
      if (next !== undefined) showAnswers(core, found.cardId, next);
    },
  },
  {
    id: 'view.experience',
    label: 'action.view.experience',
    group: 'view',
    icon: IconChartLine,
    keys: ['e'],
    edits: false,
    enabled: core => core.session.get().view === 'canvas',
    pressed: isExperienceShown,
    run: core => core.update({ experienceShown: !isExperienceShown(core) }),
  },
  {
    id: 'print',
    label: 'action.print',
    group: 'view',
    icon: IconPrinter,
    keys: ['mod+p'],
    edits: false,
    enabled: core => core.layout.get().columns.length > 0,
    run: core => core.update({ printing: true }),
  },
];
