import type { CardId } from '@truthline/blueprint';
import { createStore, type Readable } from '../core/store.ts';
import type { EditorCore } from '../core/editor-core.ts';
import type { Session } from '../core/session.ts';
import { columnWindow, headerWindow, NO_COLUMNS, sameWindow, type ColumnWindow } from './column-window.ts';
import { createNodeProjection, type CardNode, type Shift } from './project-nodes.ts';

export type MountedCards = {
  readonly window: Readable<ColumnWindow>;
  readonly headers: Readable<ColumnWindow>;
  readonly nodes: Readable<CardNode[]>;
  readonly start: () => () => void;
};

/** Cards that stay mounted wherever the window goes, also in the overview: the one at the keyboard, the one being written, those on their way. */
const keptCards = ({ focus, mode }: Session): ReadonlySet<CardId> => {
  const kept = new Set<CardId>();
  if (focus?.kind === 'card') kept.add(focus.cardId);
  switch (mode.kind) {
    case 'typing':
      kept.add(mode.card.id);
      break;
    case 'dragging':
    case 'moving':
      kept.add(mode.anchor);
      break;
    case 'linking':
      kept.add(mode.from);
      break;
    case 'spanning':
      kept.add(mode.cardId);
      break;
    case 'rest':
    case 'marquee':
    case 'labelling':
    case 'placing':
      break;
  }
  return kept;
};

/** Follows camera, layout and session, and says which nodes React Flow is to show. */
export const createMountedCards = (core: EditorCore): MountedCards => {
  const project = createNodeProjection();
  const window = createStore<ColumnWindow>(NO_COLUMNS);
  const headers = createStore<ColumnWindow>(NO_COLUMNS);
  const nodes = createStore<CardNode[]>([]);
  let seen: {
    readonly layout: unknown;
    readonly window: ColumnWindow;
    readonly focus: Session['focus'];
    readonly mode: Session['mode'];
  } | null = null;
  const refresh = () => {
    const layout = core.layout.get();
    const { focus, mode } = core.session.get();
    const next = columnWindow(layout.columns, core.view.get(), core.frame.get());
    if (!sameWindow(next, window.get())) window.set(next);
    const heads = headerWindow(layout.columns, core.view.get(), core.frame.get(), window.get());
    if (!sameWindow(heads, headers.get())) headers.set(heads);
    const now = { layout, window: window.get(), focus, mode };
    if (
      seen !== null &&
      seen.layout === now.layout &&
      seen.window === now.window &&
      seen.focus === now.focus &&
      seen.mode === now.mode
    )
      return;
    seen = now;
    const shift: Shift | null =
      mode.kind === 'dragging' ? { cardIds: mode.cardIds, offset: mode.offset } : null;
    const kept = keptCards(core.session.get());
    const projected = project(layout, now.window, kept, shift);
    const before = nodes.get();
    if (projected.length !== before.length || projected.some((node, index) => node !== before[index]))
      nodes.set(projected);
  };
  refresh();
  return {
    window,
    headers,
    nodes,
    start: () => {
      const stops = [core.view, core.frame, core.layout, core.session].map(store => store.subscribe(refresh));
      refresh();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};
