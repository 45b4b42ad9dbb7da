import '@xyflow/react/dist/base.css';
import { readText } from '@truthline/blueprint';
import { ReactFlow, ReactFlowProvider, ViewportPortal, useReactFlow, useStoreApi } from '@xyflow/react';
import {
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { runByKey } from '../actions/registry.ts';
import { MAX_ZOOM, MIN_ZOOM, OVERVIEW_ZOOM, openingView, type View } from '../camera/view.ts';
import { CardPalette } from '../card/CardPalette.tsx';
import { CardView } from '../card/CardView.tsx';
import { CardCommentMarks, HeadCommentMarks } from '../comments/CommentMarks.tsx';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { menuFor } from '../gestures/open-menu.ts';
import { ExperienceBand } from '../experience/ExperienceBand.tsx';
import { ExperienceHeads } from '../experience/ExperienceHeads.tsx';
import { firstFocus, setFocus } from '../gestures/walk.ts';
import {
  HEADER_HEIGHT,
  LANE_HEADER_WIDTH,
  LANE_HEADER_WIDTH_NARROW,
  NARROW_FRAME,
} from '../layout/metrics.ts';
import { CardPins } from '../history/CardPins.tsx';
import { DifferenceMarks } from '../history/DifferenceMarks.tsx';
import { PeerSelections } from '../presence/PeerSelections.tsx';
import { PresenceLayer } from '../presence/PresenceLayer.tsx';
import { createCanvasGestures, openAt } from './canvas-gestures.ts';
import { DropMark } from './DropMark.tsx';
import { EmptyCell } from './EmptyCell.tsx';
import { HeadMarks } from './heads/HeadMarks.tsx';
import { LaneHeaders } from './heads/LaneHeaders.tsx';
import { StepHeaders } from './heads/StepHeaders.tsx';
import { LaneTints, Lines } from './Ground.tsx';
import { LinkEnds } from './LinkEnds.tsx';
import { LinkLabel } from './LinkLabel.tsx';
import { LinkLayer } from './LinkLayer.tsx';
import { beginMarquee, isPane } from './marquee.ts';
import { MarqueeMark } from './MarqueeMark.tsx';
import { createMountedCards } from './mounted-cards.ts';
import { OverviewHint } from './OverviewHint.tsx';
import { Overview } from './Overview.tsx';
import type { CardNode } from './project-nodes.ts';
import { SpanMark } from './SpanMark.tsx';
import { beginTouch } from './touch.ts';
import { StageEdges } from './StageEdges.tsx';

const CardNodeView = ({ data }: { data: CardNode['data'] }) => <CardView box={data.box} />;

// All that React Flow is handed stays the same object for ever: a fresh one would redraw every node.
const NODE_TYPES = { card: CardNodeView };
const NO_EDGES: never[] = [];

/** Joins React Flow's camera with ours: every frame of a pan is told, and a wish to look elsewhere is carried out. */
const CameraLink = () => {
  const core = useCore();
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  useLayoutEffect(() => {
    const report = () => {
      const [x, y, zoom] = store.getState().transform;
      const seen = core.view.get();
      if (seen.x !== x || seen.y !== y || seen.zoom !== zoom) core.view.set({ x, y, zoom });
    };
    report();
    core.attachCanvas(view => void setViewport(view));
    const stop = store.subscribe(report);
    return () => {
      core.attachCanvas(null);
      stop();
    };
  }, [core, setViewport, store]);
  return null;
};

const revealFocus = (core: EditorCore): void => {
  const { focus } = core.session.get();
  if (focus?.kind !== 'card' || core.view.get().zoom < OVERVIEW_ZOOM) return;
  const box = core.layout.get().boxes.get(focus.cardId);
  if (box !== undefined) core.revealBox(box);
};

/** The page's focus and ours are one: who comes straight to a card, as a screen reader does, is there. */
const standAt = (core: EditorCore, target: Element): void => {
  const { focus, mode } = core.session.get();
  const named = target.getAttribute('data-card');
  if (named === null || mode.kind !== 'rest' || (focus?.kind === 'card' && focus.cardId === named)) return;
  const cardId = core.layout.get().blueprint.card[named]?.id;
  if (cardId !== undefined) core.update({ focus: { kind: 'card', cardId }, selection: new Set([cardId]) });
};

/**
 * Whoever comes to the canvas by keyboard goes on where they were, or to the first card. A press on the ground must
 * not fly there.
 */
const takeFocus = (core: EditorCore, { target, currentTarget }: FocusEvent): void => {
  if (!target.matches(':focus-visible')) return;
  if (target === currentTarget) setFocus(core, core.session.get().focus ?? firstFocus(core.layout.get()));
  else standAt(core, target);
};

const fingersOnly = () => window.matchMedia('(pointer: coarse)').matches;

const Sheet = memo(({ opening }: { opening: View }) => {
  const core = useCore();
  const [mounted] = useState(() => createMountedCards(core));
  const [gestures] = useState(() => createCanvasGestures(core));
  useEffect(() => mounted.start(), [mounted]);
  const nodes = useStore(mounted.nodes);
  const window = useStore(mounted.window);
  const headers = useStore(mounted.headers);
  const [draggable] = useState(() => !core.readOnly && !fingersOnly());
  return (
    <>
      <LaneTints />
      <Overview />
      <ReactFlow<CardNode>
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
        defaultViewport={opening}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        nodesDraggable={draggable}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        selectNodesOnDrag={false}
        elevateNodesOnSelect={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panOnScroll
        zoomOnDoubleClick={false}
        nodeDragThreshold={4}
        onNodesChange={gestures.onNodesChange}
        onNodeDragStart={gestures.onNodeDragStart}
        onNodeDragStop={gestures.onNodeDragStop}
        onNodeClick={gestures.onNodeClick}
        onNodeDoubleClick={gestures.onNodeDoubleClick}
        onPaneClick={gestures.onPaneClick}
        onPaneMouseMove={gestures.onPaneMouseMove}
      >
        <CameraLink />
        <ViewportPortal>
          <StageEdges window={window} />
          <ExperienceBand window={window} />
          <LinkLayer window={window} />
          <PeerSelections />
          <DifferenceMarks />
          <CardPins />
          <CardCommentMarks />
          <DropMark />
          <SpanMark />
          <LinkEnds />
          <LinkLabel />
          <MarqueeMark />
          <EmptyCell />
        </ViewportPortal>
      </ReactFlow>
      <Lines />
      <OverviewHint />
      <StepHeaders window={headers} overview={window.to < window.from} />
      <LaneHeaders />
      <HeadCommentMarks />
      <PresenceLayer />
      <ExperienceHeads />
      <HeadMarks />
    </>
  );
});
Sheet.displayName = 'Sheet';

/** The canvas: React Flow shows a window of cards, everything else about them is ours. */
export const FlowCanvas = memo(() => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const element = useRef<HTMLDivElement>(null);
  const [opening, setOpening] = useState<View | null>(null);
  const touched = useRef(false);
  const [inside, setInside] = useState(false);
  const mode = useSession(session => session.mode.kind);

  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return undefined;
    const measure = () => {
      const { width, height } = node.getBoundingClientRect();
      if (width === 0 || height === 0) return;
      const before = core.frame.get();
      core.frame.set({
        width,
        height,
        left: width < NARROW_FRAME ? LANE_HEADER_WIDTH_NARROW : LANE_HEADER_WIDTH,
        top: HEADER_HEIGHT,
      });
      // A panel that opens must not push what it speaks of out of sight.
      if (width < before.width || height < before.height) revealFocus(core);
    };
    measure();
    setOpening(openingView(core.layout.get(), core.frame.get()));
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [core]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    // An arrow is never the page's focus: what has it then is only where the keyboard was before.
    if (event.target instanceof Element && core.session.get().focus?.kind !== 'link')
      standAt(core, event.target);
    if (runByKey(core, event.nativeEvent)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent) => {
    const rect = element.current?.getBoundingClientRect();
    if (rect === undefined || !(event.target instanceof Element)) return;
    // A finger that rests may still pull what it rests on: its menu comes when it is let go.
    if (touched.current) {
      event.preventDefault();
      return;
    }
    // A text field has a menu of its own.
    if (event.target.closest('input, textarea') !== null || core.session.get().mode.kind !== 'rest') return;
    const onScreen = { x: event.clientX - rect.left, y: event.clientY - rect.top };
    if (menuFor(core, event.target, onScreen)) event.preventDefault();
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('.react-flow__pane') !== null)
      doubleClickPane(event);
  };
  const doubleClickPane = (event: MouseEvent) => {
    const rect = element.current?.getBoundingClientRect();
    if (rect !== undefined) openAt(core, { x: event.clientX - rect.left, y: event.clientY - rect.top });
  };
  const title = Object.values(core.document.state().blueprint.journey)[0]?.title;

  return (
    <div
      ref={element}
      className="te-canvas"
      data-editor-canvas
      data-mode={mode}
      role="application"
      aria-label={say('canvas.name', { title: title === undefined ? '' : readText(title, language) })}
      // Left by Shift+Tab while a card inside has the keyboard, so it must not catch the focus again.
      tabIndex={inside ? -1 : 0}
      onFocus={event => {
        setInside(true);
        takeFocus(core, event);
      }}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
      }}
      onKeyDown={onKeyDown}
      onPointerDownCapture={event => {
        touched.current = event.pointerType === 'touch';
        if (element.current !== null) beginTouch(core, element.current, event.nativeEvent);
      }}
      onMouseDownCapture={event => {
        // Taken before React Flow begins to pan.
        if (!event.shiftKey || event.button !== 0 || !isPane(event.target) || element.current === null)
          return;
        event.stopPropagation();
        beginMarquee(core, element.current, event.nativeEvent);
      }}
      onContextMenu={onContextMenu}
      onDoubleClick={onDoubleClick}
    >
      {opening === null ? null : (
        <ReactFlowProvider>
          <Sheet opening={opening} />
        </ReactFlowProvider>
      )}
      <CardPalette />
    </div>
  );
});
FlowCanvas.displayName = 'FlowCanvas';
