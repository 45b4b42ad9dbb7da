import { LANE_KINDS, type LaneKind } from '@truthline/blueprint';
import { memo, useEffect, useRef } from 'react';
import { OVERVIEW_ZOOM } from '../camera/view.ts';
import { useCore } from '../core/core-context.tsx';
import type { Figures } from '../overlays/figure.ts';
import type { Lights } from '../reading/lights.ts';
import { paintOverview, type OverviewColours, type OverviewMarks } from './overview-paint.ts';

const coloursOf = (element: Element): OverviewColours => {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim() || '#888888';
  const accent = (kind: LaneKind) => token(`--tl-lane-${kind}-accent`);
  return {
    accents: {
      evidence: accent(LANE_KINDS[0]),
      customer: accent(LANE_KINDS[1]),
      frontstage: accent(LANE_KINDS[2]),
      backstage: accent(LANE_KINDS[3]),
      support: accent(LANE_KINDS[4]),
    },
    card: token('--tl-surface'),
    link: token('--tl-border-strong'),
    selected: token('--tl-accent'),
    failed: token('--tl-below'),
    text: token('--tl-text-muted'),
  };
};

const marksOf = (
  selection: OverviewMarks['selection'],
  figures: Figures | null,
  lights: Lights | null,
): OverviewMarks => ({
  selection: lights === null || lights.focus.size === 0 ? selection : lights.focus,
  dimOf: box => lights !== null && !lights.cards.has(box.id),
  fillOf: figures === null ? null : box => figures.get(box.id)?.accent ?? null,
  failedOf: box => figures?.get(box.id)?.failed === true,
});

/** The whole drawing when it is too small to read: painted on one canvas, at most once a frame. */
export const Overview = memo(() => {
  const core = useCore();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return undefined;
    let due: number | null = null;
    const paint = () => {
      due = null;
      const view = core.view.get();
      const shown = view.zoom < OVERVIEW_ZOOM;
      element.style.display = shown ? 'block' : 'none';
      if (!shown) return;
      const frame = core.frame.get();
      const density = Math.min(2, window.devicePixelRatio);
      const [width, height] = [Math.round(frame.width * density), Math.round(frame.height * density)];
      if (element.width !== width || element.height !== height) {
        element.width = width;
        element.height = height;
      }
      paintOverview(
        context,
        core.layout.get(),
        view,
        frame,
        density,
        coloursOf(element),
        marksOf(core.session.get().selection, core.figures.get(), core.lights.get()),
      );
    };
    const ask = () => {
      due ??= requestAnimationFrame(paint);
    };
    paint();
    const stops = [core.view, core.frame, core.layout, core.session, core.figures, core.lights].map(store =>
      store.subscribe(ask),
    );
    return () => {
      for (const stop of stops) stop();
      if (due !== null) cancelAnimationFrame(due);
    };
  }, [core]);
  return <canvas ref={canvas} className="te-overview" aria-hidden="true" />;
});
Overview.displayName = 'Overview';
