import type { Bench as CanvasBench } from '../../packages/editor/src/bench/bench-window.ts';
import type { Chromium } from './world.ts';

export type Window = Awaited<ReturnType<Chromium['newContext']>>;
export type Page = Awaited<ReturnType<Window['newPage']>>;

/** What one gesture cost: milliseconds between frames, and of work on the page's main thread. */
export type Gesture = { readonly frames: readonly number[]; readonly mainThread: number };
/** A drag also tells how long each event took to be painted, in milliseconds. */
export type Drag = Gesture & { readonly latencies: readonly number[] };

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

/** Where a card is in the window. */
const cardOnScreen = async (page: Page, id: string) => {
  const box = await page.evaluate(card => {
    const bench: CanvasBench | undefined = window.bench;
    return bench?.cardRect(card) ?? null;
  }, id);
  if (box === null) throw new Error(`there is no card ${id}`);
  return box;
};

/** Drags one card in the middle of the screen across columns and lanes for `ticks` events, its links after it. */
export const dragCard = async (page: Page, ticks: number): Promise<Drag> => {
  const id = 'c18';
  const box = await cardOnScreen(page, id);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 3 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 4);
  await page.evaluate(([card, pointerX]) => window.canvasWatch?.watchDrag(card, pointerX), [
    id,
    from.x + 8,
  ] as const);
  const gesture = await measured(page, () =>
    everyTick(ticks, tick => {
      const swing = 1 - Math.cos((tick / ticks) * Math.PI);
      return page.mouse.move(from.x + 8 + swing * 180, from.y + 4 + swing * 60);
    }),
  );
  const { latencies, went, linksBehind } = await page.evaluate(() => {
    if (window.canvasWatch === undefined) throw new Error('nobody watches');
    return window.canvasWatch.takeDrag();
  });
  await page.mouse.up();
  if (went < 100) throw new Error(`the card was not dragged: it went ${went} pixels`);
  if (linksBehind > 0) throw new Error(`links stayed behind the card in ${linksBehind} frames`);
  return { ...gesture, latencies };
};

/** What the wheel says in one event; the canvases pan by half of it. */
const WHEEL = 80;

/** Pans right and back with the wheel, far enough to bring new columns into sight; at zoom 1, or in the overview. */
export const pan = async (page: Page, ticks: number, zoom: number): Promise<Gesture> => {
  const left = () =>
    page.evaluate(() => {
      const bench: CanvasBench | undefined = window.bench;
      return bench?.getView().x ?? 0;
    });
  await page.evaluate(near => {
    const bench: CanvasBench | undefined = window.bench;
    bench?.setView({ x: 100, y: 80, zoom: near });
  }, zoom);
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

/** Milliseconds from the frame in which something is done through `window.bench` to the end of the second after. */
export const settles = async (page: Page, what: 'selectAll' | 'fit' | 'moveCard'): Promise<number> => {
  const took = await page.evaluate(async act => {
    const bench: CanvasBench | undefined = window.bench;
    if (bench === undefined) return undefined;
    return window.canvasWatch?.settled(() => {
      if (act === 'moveCard') bench.moveCard('c18', 200, 0);
      else bench[act]();
    });
  }, what);
  if (took === undefined) throw new Error('no bench in this window');
  return took;
};

/** What the page's JavaScript keeps after a collection, in megabytes of 1,000,000 bytes. */
export const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
};
