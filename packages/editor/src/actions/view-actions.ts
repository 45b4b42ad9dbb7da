import {
  IconArrowsMaximize,
  IconChecklist,
  IconFocusCentered,
  IconKeyboard,
  IconLayoutSidebarRight,
  IconListTree,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react';
import { fitView, zoomTo } from '../camera/view.ts';
import type { EditorCore } from '../core/editor-core.ts';
import type { Panel } from '../core/session.ts';
import { EXPERIENCE_HEIGHT } from '../experience/curves.ts';
import { isExperienceShown } from '../experience/set-point.ts';
import { bottom, right } from '../layout/geometry.ts';
import type { EditorAction } from './action.ts';
import { chosenCards } from './chosen.ts';
import { showView } from './show-view.ts';

const onCanvas = (core: EditorCore) => core.session.get().view === 'canvas';

const zoomBy = (core: EditorCore, factor: number) =>
  core.look(zoomTo(core.view.get(), core.frame.get(), core.view.get().zoom * factor));

const togglePanel = (core: EditorCore, panel: Panel) =>
  core.update({ panel: core.session.get().panel === panel ? 'none' : panel });

/** The whole drawing in sight. */
export const fitAll = (core: EditorCore): void => {
  const { width, height } = core.layout.get();
  const below = isExperienceShown(core) ? EXPERIENCE_HEIGHT : 0;
  core.look(fitView({ x: 0, y: 0, width, height: height + below }, core.frame.get()));
};

const fitChosen = (core: EditorCore): void => {
  const { boxes } = core.layout.get();
  const chosen = [...chosenCards(core)].map(id => boxes.get(id)).filter(box => box !== undefined);
  if (chosen.length === 0) return;
  const x = Math.min(...chosen.map(box => box.x));
  const y = Math.min(...chosen.map(box => box.y));
  core.look(
    fitView(
      {
        x,
        y,
        width: Math.max(...chosen.map(right)) - x,
        height: Math.max(...chosen.map(bottom)) - y,
      },
      core.frame.get(),
      1.5,
    ),
  );
};

export const viewActions: readonly EditorAction[] = [
  {
    id: 'zoom.out',
    label: 'action.zoom.out',
    group: 'view',
    icon: IconZoomOut,
    keys: ['-'],
    edits: false,
    enabled: onCanvas,
    run: core => zoomBy(core, 1 / 1.25),
  },
  {
    id: 'zoom.in',
    label: 'action.zoom.in',
    group: 'view',
    icon: IconZoomIn,
    keys: ['plus', '='],
    edits: false,
    enabled: onCanvas,
    run: core => zoomBy(core, 1.25),
  },
  {
    id: 'zoom.real',
    label: 'action.zoom.real',
    group: 'view',
    icon: IconZoomReset,
    keys: ['0'],
    edits: false,
    enabled: onCanvas,
    run: core => core.look(zoomTo(core.view.get(), core.frame.get(), 1)),
  },
  {
    id: 'zoom.fit',
    label: 'action.zoom.fit',
    group: 'view',
    icon: IconArrowsMaximize,
    keys: ['1'],
    edits: false,
    enabled: onCanvas,
    run: fitAll,
  },
  {
    id: 'zoom.selection',
    label: 'action.zoom.selection',
    group: 'view',
    icon: IconFocusCentered,
    keys: ['2'],
    edits: false,
    enabled: core => onCanvas(core) && chosenCards(core).size > 0,
    run: fitChosen,
  },
  {
    id: 'view.outline',
    label: 'action.view.outline',
    group: 'view',
    icon: IconListTree,
    keys: ['v'],
    edits: false,
    enabled: () => true,
    pressed: core => core.session.get().view === 'outline',
    run: core => showView(core, core.session.get().view === 'outline' ? 'canvas' : 'outline'),
  },
  {
    id: 'panel.inspector',
    label: 'action.panel.inspector',
    group: 'view',
    icon: IconLayoutSidebarRight,
    keys: ['i'],
    edits: false,
    enabled: () => true,
    pressed: core => core.session.get().panel === 'inspector',
    run: core => togglePanel(core, 'inspector'),
  },
  {
    id: 'panel.lint',
    label: 'action.panel.lint',
    group: 'view',
    icon: IconChecklist,
    keys: ['p'],
    edits: false,
    enabled: () => true,
    pressed: core => core.session.get().panel === 'lint',
    run: core => togglePanel(core, 'lint'),
  },
  {
    id: 'shortcuts',
    label: 'action.shortcuts',
    group: 'view',
    icon: IconKeyboard,
    keys: ['?'],
    edits: false,
    enabled: () => true,
    run: core => core.update({ shortcutsShown: true }),
  },
];
