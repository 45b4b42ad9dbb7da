import { memo, useCallback, useEffect, useRef, type PointerEvent } from 'react';
import { useCore, usePicked, useSession } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { useViewEffect } from '../flow/use-view-effect.ts';
import { minimapScale, sightOnMinimap, viewAtMinimap, type MinimapScale } from './minimap-scale.ts';

/** All cards as small bars in the colours of their lanes: painted when the drawing changes, never while one pans. */
const paint = (core: EditorCore, canvas: HTMLCanvasElement, scale: MinimapScale): void => {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const density = Math.min(2, window.devicePixelRatio);
  canvas.width = Math.round(scale.width * density);
  canvas.height = Math.round(scale.height * density);
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim() || '#888888';
  const layout = core.layout.get();
  const lights = core.lights.get();
  context.setTransform(density * scale.x, 0, 0, density * scale.y, 0, 0);
  for (const lane of layout.lanes) {
    context.fillStyle = token(`--tl-lane-${lane.kind}`);
    context.fillRect(0, lane.y, layout.width, lane.height);
  }
  const fills = new Map<string, Path2D>();
  for (const box of layout.boxes.values()) {
    const name =
      lights !== null && !lights.cards.has(box.id) ? '--tl-border' : `--tl-lane-${box.face.kind}-accent`;
    const path = fills.get(name) ?? new Path2D();
    path.rect(box.x, box.y, box.width, box.height);
    fills.set(name, path);
  }
  for (const [name, path] of fills) {
    context.fillStyle = token(name);
    context.fill(path);
  }
};

const Picture = () => {
  const core = useCore();
  const width = usePicked(core.layout, layout => layout.width);
  const height = usePicked(core.layout, layout => layout.height);
  const canvas = useRef<HTMLCanvasElement>(null);
  const seen = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    let due: number | null = null;
    const repaint = () => {
      due = null;
      paint(core, element, minimapScale(core.layout.get()));
    };
    const ask = () => {
      due ??= requestAnimationFrame(repaint);
    };
    ask();
    const stops = [core.layout.subscribe(ask), core.lights.subscribe(ask)];
    return () => {
      for (const stop of stops) stop();
      if (due !== null) cancelAnimationFrame(due);
    };
  }, [core]);

  useViewEffect(
    useCallback(
      (view, frame) => {
        const mark = seen.current;
        if (mark === null) return;
        const box = sightOnMinimap(minimapScale({ width, height }), view, frame);
        mark.style.transform = `translate(${box.x}px, ${box.y}px)`;
        mark.style.width = `${box.width}px`;
        mark.style.height = `${box.height}px`;
      },
      [width, height],
    ),
  );

  const go = (event: PointerEvent<HTMLElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    const drawn = minimapScale({ width, height });
    // In a low window it is shown smaller than it is drawn.
    const shown = rect.width === 0 ? 1 : rect.width / drawn.width;
    core.look(
      viewAtMinimap(drawn, core.view.get(), core.frame.get(), {
        x: (event.clientX - rect.left) / shown,
        y: (event.clientY - rect.top) / shown,
      }),
    );
  };
  const scale = minimapScale({ width, height });
  return (
    // A picture of what the canvas says in words; by keyboard the zoom actions and the palette lead everywhere.
    <div
      className="te-minimap"
      aria-hidden="true"
      data-minimap
      style={{ width: scale.width, height: scale.height }}
      onPointerDown={event => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <canvas ref={canvas} style={{ width: scale.width, height: scale.height }} />
      <div ref={seen} className="te-minimap-sight" />
    </div>
  );
};

/** The whole drawing in a corner, with what is in sight: pressed or dragged, the canvas goes there. */
export const Minimap = memo(() =>
  useSession(session => session.minimapShown && session.view === 'canvas' && !session.presenting) ? (
    <Picture />
  ) : null,
);
Minimap.displayName = 'Minimap';
