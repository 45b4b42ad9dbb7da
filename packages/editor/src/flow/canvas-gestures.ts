import { cardIdSchema, type CardId } from '@truthline/blueprint';
import type { NodeMouseHandler, OnNodeDrag, OnNodesChange } from '@xyflow/react';
import type { MouseEvent as PointerClick } from 'react';
import { OVERVIEW_ZOOM, centreOn, toWorld } from '../camera/view.ts';
import { chosenCards } from '../actions/chosen.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED, REST } from '../core/session.ts';
import { chooseCard } from '../gestures/choose-cards.ts';
import { beginDrag, dragBy, endDrag } from '../gestures/drag-cards.ts';
import { linkCards } from '../gestures/link-cards.ts';
import { carryTo, putInPlace } from '../gestures/place-new.ts';
import { moveCards } from '../gestures/move-cards.ts';
import { typeCard, typeNewCard } from '../gestures/typing.ts';
import type { Point } from '../layout/geometry.ts';
import { cardAt, cellAt, dropPlaceAt } from '../layout/place.ts';
import type { CardNode } from './project-nodes.ts';

const idOf = (node: CardNode): CardId => cardIdSchema.parse(node.id);

/** Where on the canvas a pointer is, in pixels from its top left. */
const onCanvas = (event: PointerClick): Point => {
  const canvas = event.target instanceof Element ? event.target.closest('[data-editor-canvas]') : null;
  const rect = canvas?.getBoundingClientRect();
  return { x: event.clientX - (rect?.left ?? 0), y: event.clientY - (rect?.top ?? 0) };
};

/** A double click beside the cards: begins a card in an empty place, or comes closer from the overview. */
export const openAt = (core: EditorCore, onScreen: Point): void => {
  const view = core.view.get();
  const layout = core.layout.get();
  const point = toWorld(view, onScreen);
  if (view.zoom < OVERVIEW_ZOOM) {
    core.look(centreOn({ ...point, width: 0, height: 0 }, core.frame.get(), 1));
    return;
  }
  const cell = cellAt(layout, point);
  const { mode, several } = core.session.get();
  if (cell !== null && mode.kind === 'rest' && !several) typeNewCard(core, cell);
};

export type CanvasGestures = {
  readonly onNodesChange: OnNodesChange<CardNode>;
  readonly onNodeDragStart: OnNodeDrag<CardNode>;
  readonly onNodeDragStop: OnNodeDrag<CardNode>;
  readonly onNodeClick: NodeMouseHandler<CardNode>;
  readonly onNodeDoubleClick: NodeMouseHandler<CardNode>;
  readonly onPaneClick: (event: PointerClick) => void;
  readonly onPaneMouseMove: (event: PointerClick) => void;
};

/**
 * What pointer gestures mean. While one lasts only the session changes; its release is one command. The handlers are
 * made once for an editor, because React Flow redraws every node when it is handed a new one.
 */
export const createCanvasGestures = (core: EditorCore): CanvasGestures => {
  /** Ends a move begun by the toolbar at the place that was pressed: how a card is moved by touch. */
  const putDown = (point: Point) => {
    const { mode } = core.session.get();
    if (mode.kind !== 'moving') return;
    const place = dropPlaceAt(core.layout.get(), point, new Set([mode.anchor]));
    core.update({ mode: REST });
    if (place !== null) moveCards(core, chosenCards(core), mode.anchor, place);
  };

  return {
    onNodeDragStart: (_event, node) => beginDrag(core, idOf(node)),
    onNodesChange: changes => {
      const { mode } = core.session.get();
      const box = mode.kind === 'dragging' ? core.layout.get().boxes.get(mode.anchor) : undefined;
      for (const change of changes) {
        if (change.type !== 'position' || change.id !== box?.id || change.dragging !== true) continue;
        if (change.position !== undefined)
          dragBy(core, { x: change.position.x - box.x, y: change.position.y - box.y });
      }
    },
    onNodeDragStop: () => endDrag(core, true),
    onNodeClick: (event, node) => {
      const cardId = idOf(node);
      const { mode } = core.session.get();
      if (mode.kind === 'placing') putInPlace(core, toWorld(core.view.get(), onCanvas(event)));
      else if (mode.kind === 'linking') linkCards(core, mode.from, cardId);
      else if (mode.kind === 'moving') putDown(toWorld(core.view.get(), onCanvas(event)));
      else if (mode.kind !== 'typing' || mode.card.id !== cardId)
        chooseCard(core, cardId, event.shiftKey || event.ctrlKey || event.metaKey);
    },
    onNodeDoubleClick: (_event, node) => {
      const { mode, several } = core.session.get();
      if (mode.kind === 'rest' && !several) typeCard(core, idOf(node));
    },
    onPaneClick: event => {
      const { mode } = core.session.get();
      const view = core.view.get();
      const found =
        view.zoom < OVERVIEW_ZOOM ? cardAt(core.layout.get(), toWorld(view, onCanvas(event))) : null;
      if (mode.kind === 'placing') putInPlace(core, toWorld(view, onCanvas(event)));
      else if (mode.kind === 'linking') {
        if (found === null) core.update({ mode: REST });
        else linkCards(core, mode.from, found.id);
      } else if (mode.kind === 'moving') putDown(toWorld(view, onCanvas(event)));
      else if (found !== null) chooseCard(core, found.id, event.shiftKey || event.ctrlKey || event.metaKey);
      // A tap that missed must not lose what many taps have gathered.
      else if (!core.session.get().several) core.update({ selection: NOTHING_SELECTED, focus: null });
    },
    onPaneMouseMove: event => {
      const { mode } = core.session.get();
      const view = core.view.get();
      const at = onCanvas(event);
      const found = view.zoom < OVERVIEW_ZOOM ? cardAt(core.layout.get(), toWorld(view, at)) : null;
      if (found?.id !== core.hovered.get()?.cardId)
        core.hovered.set(found === null ? null : { cardId: found.id, at });
      if (mode.kind === 'linking') core.update({ mode: { ...mode, pointer: toWorld(view, at) } });
      else if (mode.kind === 'placing') carryTo(core, toWorld(view, at));
    },
  };
};
