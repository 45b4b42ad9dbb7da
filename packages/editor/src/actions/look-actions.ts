import {
  IconCommand,
  IconFilter,
  IconMap2,
  IconSchema,
  IconSearch,
  IconStopwatch,
  IconTable,
} from '@tabler/icons-react';
import type { EditorCore } from '../core/editor-core.ts';
import type { EditorView, Panel } from '../core/session.ts';
import { isFiltering } from '../find/card-filter.ts';
import type { EditorAction } from './action.ts';
import { isResting } from './chosen.ts';
import { showView } from './show-view.ts';

const togglePanel = (core: EditorCore, panel: Panel) =>
  core.update({ panel: core.session.get().panel === panel ? 'none' : panel });

const toggleView = (core: EditorCore, view: EditorView) =>
  showView(core, core.session.get().view === view ? 'canvas' : view);

/** Ways to look at the drawing: as a table, from afar, in part, by search and by the command palette. */
export const lookActions: readonly EditorAction[] = [
  {
    id: 'view.canvas',
    label: 'action.view.canvas',
    group: 'view',
    icon: IconSchema,
    keys: [],
    edits: false,
    enabled: isResting,
    pressed: core => core.session.get().view === 'canvas',
    run: core => showView(core, 'canvas'),
  },
  {
    id: 'view.table',
    label: 'action.view.table',
    group: 'view',
    icon: IconTable,
    keys: ['g'],
    edits: false,
    enabled: isResting,
    pressed: core => core.session.get().view === 'table',
    run: core => toggleView(core, 'table'),
  },
  {
    id: 'find',
    label: 'action.find',
    group: 'view',
    icon: IconSearch,
    keys: ['mod+f'],
    edits: false,
    enabled: core => isResting(core) && !core.session.get().presenting,
    pressed: core => core.session.get().search !== null,
    run: core => core.update({ search: core.session.get().search ?? { query: '', at: -1 }, reading: null }),
  },
  {
    id: 'palette',
    label: 'action.palette',
    group: 'view',
    icon: IconCommand,
    keys: ['mod+k'],
    edits: false,
    enabled: core => isResting(core) && !core.session.get().presenting,
    run: core => core.update({ paletteShown: true }),
  },
  {
    id: 'panel.filter',
    label: 'action.panel.filter',
    group: 'view',
    icon: IconFilter,
    keys: ['shift+f'],
    edits: false,
    enabled: () => true,
    pressed: core => core.session.get().panel === 'filter' || isFiltering(core.session.get().filter),
    run: core => togglePanel(core, 'filter'),
  },
  {
    id: 'panel.paths',
    label: 'action.panel.paths',
    group: 'view',
    icon: IconStopwatch,
    keys: ['shift+p'],
    edits: false,
    enabled: () => true,
    pressed: core => core.session.get().panel === 'paths',
    run: core => togglePanel(core, 'paths'),
  },
  {
    id: 'minimap',
    label: 'action.minimap',
    group: 'view',
    icon: IconMap2,
    keys: ['shift+m'],
    edits: false,
    enabled: core => core.session.get().view === 'canvas',
    pressed: core => core.session.get().minimapShown,
    run: core => core.update({ minimapShown: !core.session.get().minimapShown }),
  },
];
