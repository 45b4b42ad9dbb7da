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
};

declare global {
  interface Window {
    canvasWatch?: CanvasWatch;
  }
}

/** Runs in the page, before anything of the page itself; must not reach outside its own body. */
export const installCanvasWatch = (): void => {
  const frame = () => new Promise<number>(resolve => requestAnimationFrame(() => resolve(performance.now())));
  const drawing = () => document.querySelector('.react-flow');
  const count = (selector: string) => document.querySelectorAll(selector).length;
  let frames: number[] | null = null;
  window.canvasWatch = {
    drawing,
    drawn: async before => {
      const began = performance.now();
      let seen = '';
      let ended = 0;
      for (let still = 0; still < 5;) {
        const now = await frame();
        const cards = count('.react-flow__node');
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
  };
};
