/** What the page under measurement keeps for the one who measures. */
export type CanvasWatch = {
  /** The drawing there is, null before the first. */
  readonly drawing: () => Element | null;
  /**
   * Waits until a drawing other than `before` stands: the same number of cards and strokes in five frames running.
   * Answers with the `performance.now()` at which the first of these frames had ended.
   */
  readonly drawn: (before: Element | null) => Promise<number>;
  /** Begins to note the milliseconds between frames. */
  readonly watchFrames: () => void;
  /** Ends it, with the milliseconds noted. */
  readonly takeFrames: () => readonly number[];
  /**
   * Begins to note, for every pointer event of a drag to the right, the milliseconds until the main thread had painted
   * the card as far from the pointer as it is now, with the pointer resting at `pointerX`.
   */
  readonly watchDrag: (cardId: string, pointerX: number) => Promise<void>;
  /** Ends it: the milliseconds noted, how far the card went, and in how many paintings it moved without its links. */
  readonly takeDrag: () => {
    readonly latencies: readonly number[];
    readonly went: number;
    readonly linksBehind: number;
  };
  /** Milliseconds from the beginning of a frame in which something is done to the end of the second frame after. */
  readonly settled: (act: () => void) => Promise<number>;
};

declare global {
  interface Window {
    canvasWatch?: CanvasWatch;
  }
}

/** Runs in the page, before anything of the page itself; must not reach outside its own body. */
export const installCanvasWatch = (): void => {
  const frame = () => new Promise<number>(resolve => requestAnimationFrame(() => resolve(performance.now())));
  const drawing = () => document.querySelector('.react-flow, .te-bare-canvas');
  const count = (selector: string) => document.querySelectorAll(selector).length;
  let frames: number[] | null = null;
  let drag: {
    readonly cardId: string;
    /** How far the pointer is from the left edge of the card. */
    readonly ahead: number;
    /** Pointer events not painted yet: when, and where the left edge of the card belongs since. */
    readonly waiting: { readonly at: number; readonly left: number }[];
    readonly latencies: number[];
    linksBehind: number;
    readonly begin: number;
    painted: { readonly left: number; readonly links: string };
  } | null = null;

  /** Where the dragged card is on screen, as drawn, and the shape of the links that end at it. */
  const dragged = (cardId: string) => {
    const node = document.querySelector(`.react-flow__node[data-id="${cardId}"]`);
    const canvas = document.querySelector<HTMLElement>('.te-bare-canvas');
    const left = node?.getBoundingClientRect().left ?? Number(canvas?.dataset['pulledTo'] ?? Number.NaN);
    const paths = document.querySelectorAll('.te-link[data-lit="true"] .te-link-line');
    return { left, links: [...paths].map(path => path.getAttribute('d')).join(' ') };
  };
  const afterPaint = new MessageChannel();
  const painted = () => {
    if (drag === null) return;
    const now = performance.now();
    const seen = dragged(drag.cardId);
    // Only ours has links to look at: the lit ones are those of the card dragged.
    if (seen.links !== '' && seen.left !== drag.painted.left && seen.links === drag.painted.links)
      drag.linksBehind += 1;
    drag.painted = seen;
    while (drag.waiting[0] !== undefined && drag.waiting[0].left <= seen.left + 1) {
      drag.latencies.push(now - drag.waiting[0].at);
      drag.waiting.shift();
    }
  };
  afterPaint.port1.addEventListener('message', painted);
  afterPaint.port1.start();
  const followDrag = () => {
    if (drag === null) return;
    afterPaint.port2.postMessage(null);
    requestAnimationFrame(followDrag);
  };
  window.addEventListener(
    'pointermove',
    event => drag?.waiting.push({ at: event.timeStamp, left: event.clientX - drag.ahead }),
    { capture: true, passive: true },
  );

  window.canvasWatch = {
    drawing,
    drawn: async before => {
      const began = performance.now();
      let seen = '';
      let ended = 0;
      for (let still = 0; still < 5;) {
        const now = await frame();
        const cards = count('.react-flow__node, .te-bare-canvas[data-painted]');
        const found = `${cards} cards, ${count('.te-bench path')} strokes`;
        const ready = cards > 0 && drawing() !== before;
        still = ready && found === seen ? still + 1 : 0;
        // The frame that found it first has ended when the next one begins.
        if (still === 1) ended = now;
        seen = ready ? found : '';
        if (now - began > 20_000) throw new Error(`the drawing does not come to rest: ${found}`);
      }
      return ended;
    },
    watchFrames: () => {
      const noted: number[] = [];
      let last: number | null = null;
      const tick = (now: number) => {
        if (frames !== noted) return;
        if (last !== null) noted.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      frames = noted;
      requestAnimationFrame(tick);
    },
    takeFrames: () => {
      const noted = frames ?? [];
      frames = null;
      return noted;
    },
    watchDrag: async (cardId, pointerX) => {
      for (let rest = 0; rest < 3; rest += 1) await frame();
      const painted = dragged(cardId);
      const ahead = pointerX - painted.left;
      drag = { cardId, ahead, waiting: [], latencies: [], linksBehind: 0, begin: painted.left, painted };
      requestAnimationFrame(followDrag);
    },
    takeDrag: () => {
      if (drag === null) throw new Error('no drag is watched');
      const { latencies, linksBehind, painted: last, begin } = drag;
      drag = null;
      return { latencies, linksBehind, went: last.left - begin };
    },
    settled: async act => {
      await frame();
      const began = performance.now();
      act();
      await frame();
      return (await frame()) - began;
    },
  };
};
