import { openWindow, visitCanvas, warmUp, type Canvas, type CanvasVisit } from './canvas-page.ts';
import type { Bench, Figure } from './figure.ts';
import type { Gesture } from './gestures.ts';
import { at, median, rotated } from './rounds.ts';

type Visits = Readonly<Record<Canvas, readonly CanvasVisit[]>>;
type Of = (visits: readonly CanvasVisit[]) => number;

const YARDSTICKS = {
  flow: 'bare React Flow',
  canvas: 'bare canvas',
  plain: 'the editor with plain cards',
} as const;

const middle =
  (pick: (visit: CanvasVisit) => number): Of =>
  visits =>
    median(visits.map(pick));
const slowFrame =
  (pick: (visit: CanvasVisit) => Gesture): Of =>
  visits =>
    at(
      visits.flatMap(visit => pick(visit).frames),
      0.95,
    );
const latency =
  (share: number): Of =>
  visits =>
    at(
      visits.flatMap(visit => visit.drag.latencies),
      share,
    );

/** What is said of a size, and which of the yardsticks it stands beside. */
const linesOf = (
  ticks: number,
): readonly (readonly [string, keyof typeof YARDSTICKS, Of, Figure['unit']?])[] => [
  ['page opened to complete drawing', 'flow', middle(({ opened }) => opened)],
  ['other document to complete drawing', 'flow', middle(({ loaded }) => loaded)],
  ['JS heap of the open page', 'flow', middle(({ heap }) => heap), 'MB'],
  ['frame while dragging, p95', 'flow', slowFrame(({ drag }) => drag)],
  ['frame while dragging, p95', 'canvas', slowFrame(({ drag }) => drag)],
  ['frame while panning, p95', 'flow', slowFrame(({ pan }) => pan)],
  ['frame while panning, p95', 'canvas', slowFrame(({ pan }) => pan)],
  ['frame while panning at zoom 0.1, p95', 'canvas', slowFrame(({ overview }) => overview)],
  ['drag, input to paint, p50', 'canvas', latency(0.5)],
  ['drag, input to paint, p95', 'canvas', latency(0.95)],
  ['select all', 'canvas', middle(({ selectAll }) => selectAll)],
  ['move one card', 'canvas', middle(({ move }) => move)],
  ['zoom to fit', 'canvas', middle(({ fit }) => fit)],
  [`main thread, ${ticks} drag events`, 'flow', middle(({ drag }) => drag.mainThread)],
  [`main thread, ${ticks} drag events, full cards`, 'plain', middle(({ drag }) => drag.mainThread)],
  [`main thread, ${ticks} pan events`, 'flow', middle(({ pan }) => pan.mainThread)],
  [`main thread, ${ticks} pan events at zoom 0.1`, 'canvas', middle(({ overview }) => overview.mainThread)],
];

const figuresOf = (cards: number, ticks: number, visits: Visits): readonly Figure[] =>
  linesOf(ticks)
    .filter(([, yardstick]) => visits[yardstick].length > 0)
    .map(([name, yardstick, of, unit = 'ms']) => ({
      name: `${cards.toLocaleString('en')} cards: ${name}`,
      unit,
      ours: of(visits.editor),
      against: { name: YARDSTICKS[yardstick], theirs: of(visits[yardstick]) },
    }));

/** One canvas for each piece of code: what warms the browser's cache. */
const CODE: readonly Canvas[] = ['editor', 'flow', 'canvas'];
const ALL: readonly Canvas[] = [...CODE, 'plain'];

type Plan = { readonly cards: number; readonly rounds: number; readonly canvases: readonly Canvas[] };
const FULL: readonly Plan[] = [
  { cards: 50, rounds: 1, canvases: ['editor', 'flow'] },
  { cards: 500, rounds: 1, canvases: ['editor', 'flow'] },
  { cards: 2_000, rounds: 2, canvases: ALL },
  { cards: 10_000, rounds: 1, canvases: CODE },
];
const QUICK: readonly Plan[] = [{ cards: 2_000, rounds: 1, canvases: ALL }];

/** The editor's canvas in a real browser, on the production build, against the same boxes drawn by less. */
export const editor: Bench = {
  name: 'editor',
  measure: async world => {
    const { address } = await world.truthline();
    const window = await openWindow(await world.chromium());
    const ticks = world.quick ? 30 : 60;
    const figures: Figure[] = [];
    // The first visits fill the browser's cache and are nobody's.
    for (const canvas of CODE) await warmUp(window, address, canvas);
    const plans = world.quick ? QUICK : FULL;
    for (const { cards, rounds, canvases } of plans) {
      const visits: Record<Canvas, CanvasVisit[]> = { editor: [], plain: [], flow: [], canvas: [] };
      for (let round = 0; round < rounds; round += 1)
        for (const canvas of rotated(canvases, round))
          visits[canvas].push(await visitCanvas(window, address, { canvas, cards, ticks }));
      figures.push(...figuresOf(cards, ticks, visits));
    }
    await window.close();
    return {
      title: `editor: 1280 × 720, 60 mouse events a second; visits of each: ${plans.map(({ cards, rounds }) => `${rounds} with ${cards.toLocaleString('en')} cards`).join(', ')}`,
      figures,
      notes: [
        'The editor draws full cards: roles, moments with scores, failure points, waits, cards over two steps, labelled links.',
        'Bare React Flow: the same boxes and lines, windowed by columns as the editor is, nothing else on the page.',
        'Bare canvas: the same painted by hand on one 2D canvas, the columns in sight alone: the physical limit.',
        'A frame at 60 Hz lasts 16.7 ms; no canvas is faster. Input to paint ends when the main thread has painted.',
        'Select all, move and fit last from the frame in which they are asked for to the second after: two frames, 33 ms, are the floor.',
        'Every drag was checked: in no frame did a card move without its links.',
      ],
    };
  },
};
