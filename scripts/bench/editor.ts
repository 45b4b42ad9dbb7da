import { openWindow, visitCanvas, type Canvas, type CanvasVisit, type Gesture } from './canvas-page.ts';
import type { Bench, Figure } from './figure.ts';
import { at, median } from './rounds.ts';

type Visits = Readonly<Record<Canvas, readonly CanvasVisit[]>>;

const slowFrame = (gestures: readonly Gesture[]) =>
  at(
    gestures.flatMap(({ frames }) => frames),
    0.95,
  );
const mainThread = (gestures: readonly Gesture[]) => median(gestures.map(gesture => gesture.mainThread));

const figuresOf = (cards: number, ticks: number, { editor, bare }: Visits): readonly Figure[] => {
  const figure = (name: string, of: (visits: readonly CanvasVisit[]) => number): Figure => ({
    name: `${cards.toLocaleString('en')} cards: ${name}`,
    unit: 'ms',
    ours: of(editor),
    against: { name: 'bare React Flow', theirs: of(bare) },
  });
  return [
    figure('page opened to complete drawing', visits => median(visits.map(({ opened }) => opened))),
    figure('other document to complete drawing', visits => median(visits.map(({ loaded }) => loaded))),
    figure('frame while dragging, p95', visits => slowFrame(visits.map(({ drag }) => drag))),
    figure('frame while panning, p95', visits => slowFrame(visits.map(({ pan }) => pan))),
    figure(`main thread, ${ticks} drag events`, visits => mainThread(visits.map(({ drag }) => drag))),
    figure(`main thread, ${ticks} pan events`, visits => mainThread(visits.map(({ pan }) => pan))),
  ];
};

/** The editor's canvas in a real browser, on the production build, against plain React Flow drawing the same boxes. */
export const editor: Bench = {
  name: 'editor',
  measure: async world => {
    const { address } = await world.truthline();
    const window = await openWindow(await world.chromium());
    const rounds = world.quick ? 1 : 3;
    const ticks = world.quick ? 40 : 60;
    const figures: Figure[] = [];
    // The first visit fills the browser's cache and is nobody's.
    await visitCanvas(window, address, { canvas: 'bare', cards: 50, ticks: 20 });
    for (const cards of world.quick ? [50, 2_000] : [50, 500, 2_000]) {
      const visits: Record<Canvas, CanvasVisit[]> = { editor: [], bare: [] };
      for (let round = 0; round < rounds; round += 1) {
        const order: readonly Canvas[] = round % 2 === 0 ? ['editor', 'bare'] : ['bare', 'editor'];
        for (const canvas of order)
          visits[canvas].push(await visitCanvas(window, address, { canvas, cards, ticks }));
      }
      figures.push(...figuresOf(cards, ticks, visits));
    }
    await window.close();
    return {
      title: `editor: 1280 × 720, 60 mouse events a second, visits of each: ${rounds}`,
      figures,
      notes: [
        'Bare React Flow: the same boxes and lines, windowed by columns as the editor is, nothing else on the page.',
        'A frame at 60 Hz lasts 16.7 ms; no canvas is faster.',
      ],
    };
  },
};
