import { generateBenchDocument } from '../../packages/editor/src/bench/bench-document.ts';
import type { Bench as CanvasBench } from '../../packages/editor/src/bench/bench-window.ts';
import { installCanvasWatch } from './canvas-watch.ts';
import {
  dragCard,
  heapOf,
  pan,
  settles,
  type Drag,
  type Gesture,
  type Page,
  type Window as BrowserWindow,
} from './gestures.ts';
import type { Chromium } from './world.ts';

/**
 * Ours with cards dressed as in use, ours with plain cards, plain React Flow windowed as ours is, and one 2D canvas
 * painted by hand.
 */
export type Canvas = 'editor' | 'plain' | 'flow' | 'canvas';

export type CanvasVisit = {
  /** Milliseconds from the navigation, code in the cache, to the first complete drawing. */
  readonly opened: number;
  /** Megabytes of JavaScript's own memory after that. */
  readonly heap: number;
  /** Milliseconds from the handing over of another document as large to its complete drawing. */
  readonly loaded: number;
  readonly drag: Drag;
  readonly pan: Gesture;
  readonly overview: Gesture;
  readonly selectAll: number;
  readonly move: number;
  readonly fit: number;
};

const PATHS = { editor: '', plain: '&plain', flow: '&bare=flow', canvas: '&bare=canvas' } as const;

const drawn = (page: Page): Promise<number> =>
  page.evaluate(() => window.canvasWatch?.drawn(null) ?? Promise.reject(new Error('nobody watches')));

const loadAnother = (page: Page, cards: number): Promise<number> =>
  page.evaluate(async source => {
    const { canvasWatch } = window;
    const bench: CanvasBench | undefined = window.bench;
    if (bench === undefined || canvasWatch === undefined) throw new Error('no bench in this window');
    const before = canvasWatch.drawing();
    const began = performance.now();
    void bench.load(source);
    return (await canvasWatch.drawn(before)) - began;
  }, generateBenchDocument(cards));

/** All of them are chosen, or what was measured was nothing. */
const allChosen = async (page: Page, cards: number): Promise<void> => {
  const chosen = await page.evaluate(() => {
    const bench: CanvasBench | undefined = window.bench;
    const count = bench?.selectedCount();
    bench?.clearSelection();
    return count;
  });
  if (chosen !== undefined && chosen < cards) throw new Error(`${chosen} of ${cards} cards were chosen`);
};

/** A browser window of 1280 × 720 whose cache the visits share. */
export const openWindow = async (chromium: Chromium): Promise<BrowserWindow> => {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 720 } });
  await context.addInitScript(installCanvasWatch);
  return context;
};

/** Opens the bench page for the browser's cache of code, and closes it again. */
export const warmUp = async (window: BrowserWindow, address: string, canvas: Canvas): Promise<void> => {
  const page = await window.newPage();
  await page.goto(`${address}/bench?cards=50${PATHS[canvas]}`, { waitUntil: 'commit' });
  await drawn(page);
  await page.close();
};

/** Opens the bench page with one of the canvases and does with it all that is measured. */
export const visitCanvas = async (
  window: BrowserWindow,
  address: string,
  { canvas, cards, ticks }: { readonly canvas: Canvas; readonly cards: number; readonly ticks: number },
): Promise<CanvasVisit> => {
  const page = await window.newPage();
  try {
    await page.goto(`${address}/bench?cards=${cards}${PATHS[canvas]}`, { waitUntil: 'commit' });
    const opened = await drawn(page);
    const heap = await heapOf(page);
    const loaded = await loadAnother(page, cards);
    const drag = await dragCard(page, ticks);
    const panned = await pan(page, ticks, 1);
    const selectAll = await settles(page, 'selectAll');
    // Plain React Flow knows only the cards it was handed: those of its window.
    if (canvas !== 'flow') await allChosen(page, cards);
    const move = await settles(page, 'moveCard');
    const overview = await pan(page, ticks, 0.1);
    return {
      opened,
      heap,
      loaded,
      drag,
      pan: panned,
      overview,
      selectAll,
      move,
      fit: await settles(page, 'fit'),
    };
  } finally {
    await page.close();
  }
};
