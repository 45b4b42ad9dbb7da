import { generateBenchDocument } from '../../packages/editor/src/bench/bench-document.ts';
import type { Bench as CanvasBench } from '../../packages/editor/src/bench/bench-window.ts';
import { installCanvasWatch } from './canvas-watch.ts';
import type { Chromium } from './world.ts';

export type Canvas = 'editor' | 'bare';

/** What one gesture cost: milliseconds between frames, and of work on the page's main thread. */
export type Gesture = { readonly frames: readonly number[]; readonly mainThread: number };

export type CanvasVisit = {
  /** Milliseconds from the navigation, code in the cache, to the first complete drawing. */
  readonly opened: number;
  /** Milliseconds from the handing over of another document as large to its complete drawing. */
  readonly loaded: number;
  readonly drag: Gesture;
  readonly pan: Gesture;
};

type Context = Awaited<ReturnType<Chromium['newContext']>>;
type Page = Awaited<ReturnType<Context['newPage']>>;

/** Mouse events come 60 times a second. */
const TICK = 1000 / 60;

/** Does something on every tick, without waiting for the page to have answered the one before. */
const everyTick = async (ticks: number, act: (tick: number) => Promise<void>): Promise<void> => {
  const began = performance.now();
  const sent: Promise<void>[] = [];
  for (let tick = 0; tick < ticks; tick += 1) {
    sent.push(act(tick));
    const rest = began + (tick + 1) * TICK - performance.now();
    if (rest > 0)
      await new Promise(resolve => {
        setTimeout(resolve, rest);
      });
  }
  await Promise.all(sent);
};

/** Drives the page and watches it meanwhile. */
const measured = async (page: Page, drive: () => Promise<void>): Promise<Gesture> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busySeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await busySeconds();
  await page.evaluate(() => window.canvasWatch?.watchFrames());
  await drive();
  const frames = await page.evaluate(() => window.canvasWatch?.takeFrames() ?? []);
  const mainThread = ((await busySeconds()) - before) * 1000;
  await session.detach();
  return { frames, mainThread };
};

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

/** Where a card is on screen, as the browser drew it. */
const cardOnScreen = async (page: Page, id: string) => {
  const box = await page.locator(`.react-flow__node[data-id="${id}"]`).boundingBox();
  if (box === null) throw new Error(`card ${id} is not drawn`);
  return box;
};

/** Drags one card in the middle of the screen across columns and lanes for `ticks` events. */
const dragCard = async (page: Page, ticks: number): Promise<Gesture> => {
  const id = 'c18';
  const box = await cardOnScreen(page, id);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 3 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 4);
  const gesture = await measured(page, () =>
    everyTick(ticks, tick => {
      const swing = 1 - Math.cos((tick / ticks) * Math.PI);
      return page.mouse.move(from.x + 8 + swing * 180, from.y + 4 + swing * 60);
    }),
  );
  const moved = await cardOnScreen(page, id);
  await page.mouse.up();
  if (Math.abs(moved.x - box.x) < 100) throw new Error('the card was not dragged');
  return gesture;
};

/** What the wheel says in one event; React Flow pans by half of it. */
const WHEEL = 80;

/** Pans right and back with the wheel, far enough to bring new columns into sight. */
const pan = async (page: Page, ticks: number): Promise<Gesture> => {
  const left = () => page.evaluate(() => window.bench?.getView().x ?? 0);
  await page.mouse.move(640, 400);
  const before = await left();
  let turned = before;
  const gesture = await measured(page, async () => {
    await everyTick(ticks / 2, () => page.mouse.wheel(WHEEL, 0));
    turned = await left();
    await everyTick(ticks / 2, () => page.mouse.wheel(-WHEEL, 0));
  });
  if (before - turned < ticks * 5) throw new Error(`the canvas was not panned: ${before} to ${turned}`);
  return gesture;
};

/** A browser window of 1280 × 720 whose cache the visits share. */
export const openWindow = async (chromium: Chromium): Promise<Context> => {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 720 } });
  await context.addInitScript(installCanvasWatch);
  return context;
};

/** Opens the bench page with one of the two canvases, hands it another document, drags a card, pans. */
export const visitCanvas = async (
  window: Context,
  address: string,
  { canvas, cards, ticks }: { readonly canvas: Canvas; readonly cards: number; readonly ticks: number },
): Promise<CanvasVisit> => {
  const page = await window.newPage();
  try {
    await page.goto(`${address}/bench?cards=${cards}${canvas === 'bare' ? '&bare=1' : ''}`, {
      waitUntil: 'commit',
    });
    const opened = await drawn(page);
    const loaded = await loadAnother(page, cards);
    return { opened, loaded, drag: await dragCard(page, ticks), pan: await pan(page, ticks) };
  } finally {
    await page.close();
  }
};
