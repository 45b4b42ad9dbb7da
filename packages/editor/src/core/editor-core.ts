import type { Blueprint, CardId, Language, LinkId } from '@truthline/blueprint';
import { withBase, type BlueprintDocument, type Command } from '@truthline/document';
import type { IdSource } from '@truthline/kernel';
import { refusalSentence } from '../catalogue/refusal-sentence.ts';
import type { Say } from '../catalogue/messages.ts';
import { OVERVIEW_ZOOM, centreOn, reveal, type Frame, type View } from '../camera/view.ts';
import type { Box, Point } from '../layout/geometry.ts';
import { layOut, sameFolding, type BlueprintLayout } from '../layout/layout.ts';
import { keepFigures, type Figures } from '../overlays/figure.ts';
import { figuresOf, figuresStand } from '../overlays/figures-of.ts';
import type { DrawingOverlay } from '../overlays/overlay.ts';
import { lightsOf, type Lights } from '../reading/lights.ts';
import { keepFolds, openFolds, type FoldsPort } from './folds.ts';
import { initialHeads } from './head-state.ts';
import { sameLooking } from './looking.ts';
import { ALONE, createTogether, type Together, type TogetherPorts } from '../together/together.ts';
import type { Notice } from './notice.ts';
import { initialSession, type Focus, type Session } from './session.ts';
import { createStore, type Readable, type Store } from './store.ts';

export type Hovered = { readonly cardId: CardId; readonly at: Point };

/** Counts how often cards and links are drawn. */
export type DrawCounter = { readonly card: (id: CardId) => void; readonly link: (id: LinkId) => void };

/**
 * The editor without its screen: the document, one person's view of it, and the layout that follows from both.
 * Components read its stores; gestures and actions change them. Only `execute` touches the document.
 */
export type EditorCore = {
  readonly document: BlueprintDocument;
  readonly ids: IdSource;
  readonly session: Store<Session>;
  readonly layout: Readable<BlueprintLayout>;
  /** What is lit while something is read, searched or filtered; null while all is. */
  readonly lights: Readable<Lights | null>;
  readonly overlay: Store<DrawingOverlay | null>;
  /** What the overlay lays on each card; null without one. A card that shows the same keeps its object. */
  readonly figures: Readable<Figures | null>;
  readonly language: Store<Language>;
  /** What the canvas shows; written by the canvas alone. */
  readonly view: Store<View>;
  readonly frame: Store<Frame>;
  readonly notice: Store<Notice | null>;
  /** The others at the blueprint: comments, who is here, pictures. */
  readonly together: Together;
  /** The card under the pointer in the overview, where cards are too small to be read. */
  readonly hovered: Store<Hovered | null>;
  /** Readers cannot change anything: gestures and actions that would are off. */
  readonly readOnly: boolean;
  /**
   * Carries a command out and says so; a refusal is said instead. True where it was carried out. An edit refused for
   * what others did meanwhile is set aside with the refused changes, unless what it was made of `staysOpen`.
   */
  readonly execute: (
    command: Command,
    announcement?: (say: Say) => string,
    written?: 'setAside' | 'staysOpen',
  ) => boolean;
  readonly announce: (read: (say: Say) => string, tone?: Notice['tone']) => void;
  readonly update: (change: Partial<Session>) => void;
  /** Turns the camera; nothing happens while no canvas is mounted. */
  readonly look: (view: View) => void;
  readonly revealBox: (box: Box) => void;
  readonly attachCanvas: (turn: ((view: View) => void) | null) => void;
  /** Told of every card and link that is drawn, where somebody counts (tests, bench). */
  readonly counted: DrawCounter | null;
  /** Follows the document until the returned function is called. */
  readonly start: () => () => void;
};

/** The blueprint as it will be if the text being written is kept: the drawing makes room while one types. */
const withTyping = (blueprint: Blueprint, session: Session): Blueprint => {
  if (session.mode.kind !== 'typing') return blueprint;
  const { card, isNew, step } = session.mode;
  if (!isNew && blueprint.card[card.id] === undefined) return blueprint;
  const steps = step === undefined ? blueprint.step : { ...blueprint.step, [step.id]: step };
  return { ...blueprint, step: steps, card: { ...blueprint.card, [card.id]: card } };
};

const isGone = (focus: Focus, blueprint: Blueprint, stands: (id: CardId) => boolean): boolean => {
  switch (focus.kind) {
    case 'card':
      return !stands(focus.cardId);
    case 'link':
      return blueprint.link[focus.linkId] === undefined;
    case 'lane':
      return blueprint.lane[focus.laneId] === undefined;
    case 'step':
      return blueprint.step[focus.stepId] === undefined;
    case 'stage':
      return blueprint.stage[focus.stageId] === undefined;
    case 'cell':
      return blueprint.lane[focus.laneId] === undefined || blueprint.step[focus.stepId] === undefined;
  }
};

/** Selection and focus never point at a card that someone else has removed. */
const withoutGone = (session: Session, blueprint: Blueprint): Session => {
  const typing = session.mode.kind === 'typing' ? session.mode.card.id : null;
  const stands = (id: CardId) => id === typing || blueprint.card[id] !== undefined;
  const selection = [...session.selection].every(stands)
    ? session.selection
    : new Set([...session.selection].filter(stands));
  const focus = session.focus !== null && isGone(session.focus, blueprint, stands) ? null : session.focus;
  return selection === session.selection && focus === session.focus
    ? session
    : { ...session, selection, focus };
};

export const createEditorCore = (
  document: BlueprintDocument,
  ids: IdSource,
  options: {
    readonly language: Language;
    readonly overlay: DrawingOverlay | null;
    readonly counted?: DrawCounter;
    readonly together?: TogetherPorts;
    readonly folds?: FoldsPort;
    /** A card that is in sight from the start, whatever is folded. */
    readonly shown?: CardId | null;
  },
): EditorCore => {
  const { folds } = options;
  const session = createStore<Session>(
    folds === undefined
      ? initialSession
      : {
          ...initialSession,
          heads: { ...initialHeads, ...openFolds(folds, document.state().blueprint, options.shown ?? null) },
        },
  );
  const overlay = createStore<DrawingOverlay | null>(options.overlay);
  const language = createStore<Language>(options.language);
  const view = createStore<View>({ x: 0, y: 0, zoom: 1 });
  const frame = createStore<Frame>({ width: 1280, height: 720, left: 96, top: 62 });
  const notice = createStore<Notice | null>(null);
  let turn: ((view: View) => void) | null = null;
  let serial = 0;

  const figures = createStore<Figures | null>(null);
  let figured: { readonly overlay: DrawingOverlay | null; readonly blueprint: Blueprint } | null = null;
  const figure = () => {
    const now = { overlay: overlay.get(), blueprint: document.state().blueprint };
    if (now.overlay === figured?.overlay && now.blueprint === figured.blueprint) return;
    const last = now.overlay === figured?.overlay ? figured : null;
    const before = last === null ? null : figures.get();
    figured = now;
    if (last !== null && (now.overlay === null || figuresStand(now.overlay, last.blueprint, now.blueprint)))
      return;
    figures.set(now.overlay === null ? null : keepFigures(before, figuresOf(now.overlay, now.blueprint)));
  };
  figure();

  const draw = (previous: BlueprintLayout | null) =>
    layOut(
      previous,
      withTyping(document.state().blueprint, session.get()),
      {
        language: language.get(),
        figures: figures.get(),
      },
      session.get().heads,
    );
  const layout = createStore<BlueprintLayout>(draw(null));
  const lights = createStore<Lights | null>(null);
  let drawnTyping: Session['mode'] | null = null;

  const announce: EditorCore['announce'] = (read, tone = 'done') => {
    serial += 1;
    notice.set({ serial, tone, read });
  };
  const look: EditorCore['look'] = next => turn?.(next);

  return {
    document,
    ids,
    session,
    layout,
    lights,
    overlay,
    figures,
    language,
    view,
    frame,
    notice,
    together: createTogether(options.together ?? ALONE),
    hovered: createStore<Hovered | null>(null),
    readOnly: document.state().readOnly,
    counted: options.counted ?? null,
    execute: (given, announcement, written = 'setAside') => {
      const command = withBase(document.state().blueprint, given);
      const result = document.execute(command);
      if (!result.ok) {
        const refusal = result.error;
        const overtaken = refusal.reason === 'changedSince' || refusal.reason === 'recordGone';
        if (overtaken && written === 'setAside' && 'fields' in command) document.setAside(command, refusal);
        announce(say => refusalSentence(refusal, say), 'refused');
        return false;
      }
      if (announcement !== undefined) announce(announcement);
      return true;
    },
    announce,
    update: change => session.set({ ...session.get(), ...change }),
    look,
    revealBox: box => {
      const from = view.get();
      const next = from.zoom < OVERVIEW_ZOOM ? centreOn(box, frame.get(), 1) : reveal(from, frame.get(), box);
      if (next !== from) look(next);
    },
    attachCanvas: next => {
      turn = next;
    },
    start: () => {
      const redraw = () => {
        figure();
        layout.set(draw(layout.get()));
      };
      const follow = () => {
        session.set(withoutGone(session.get(), document.state().blueprint));
        redraw();
      };
      const followTyping = () => {
        const mode = session.get().mode;
        const typing = mode.kind === 'typing' ? mode : null;
        if (typing === drawnTyping && sameFolding(layout.get().folding, session.get().heads)) return;
        drawnTyping = typing;
        redraw();
      };
      let lit: { readonly blueprint: Blueprint; readonly session: Session } | null = null;
      const light = () => {
        const now = { blueprint: document.state().blueprint, session: session.get() };
        if (lit?.blueprint === now.blueprint && sameLooking(lit.session, now.session)) return;
        lit = now;
        lights.set(lightsOf(now.blueprint, now.session));
      };
      const stops = [
        document.subscribe(follow),
        document.subscribe(light),
        session.subscribe(light),
        session.subscribe(followTyping),
        language.subscribe(redraw),
        overlay.subscribe(redraw),
        ...(folds === undefined ? [] : [keepFolds(session, folds)]),
      ];
      follow();
      light();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};
