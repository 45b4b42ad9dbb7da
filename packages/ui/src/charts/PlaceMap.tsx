import './place-map.css';
import { ActionIcon } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { useShownColorScheme } from '../theme/color-scheme.ts';
import { readInk, sharpContext } from './chart-ink.ts';
import { HeatmapScale } from './HeatmapScale.tsx';
import { paintMap } from './map-paint.ts';
import { nextPoint, pointAt, toScreen, wholeView, zoomAt, type MapProps, type MapView } from './place-map.ts';

type Pixel = { readonly x: number; readonly y: number };

const STEP = 1.4;

/**
 * Places on a plain projection: rings of distance around its centre, service radii, and a mark for each with its score.
 * Wheel, two fingers or the buttons zoom, dragging moves; one tab stop, arrows walk to the next mark that way, Enter
 * opens, + and − zoom, 0 shows everything.
 */
export const PlaceMap = ({ caption, points, hull, describe, onSelect }: MapProps) => {
  const say = useUiMessages();
  const formats = useFormats();
  // Another scheme is another painting.
  useShownColorScheme();
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const size = { width: width || 800, height: height || 520 };
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const frame = useRef<HTMLDivElement | null>(null);
  const button = useRef<HTMLButtonElement | null>(null);
  const [moved, setMoved] = useState<MapView | null>(null);
  const [focus, setFocus] = useState(0);
  const [hovered, setHovered] = useState<number | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const wantsFocus = useRef(false);
  const fingers = useRef(new Map<number, Pixel>());
  const dragged = useRef(0);
  const whole = wholeView(points, size);
  const view = moved ?? whole;
  const focused = Math.min(focus, points.length - 1);
  const own = points[focused];
  const shown = hovered ?? (hasFocus ? focused : null);

  useLayoutEffect(() => {
    const context = sharpContext(canvas.current, size);
    if (context === null || frame.current === null) return;
    paintMap(context, {
      points,
      hull,
      view,
      size,
      ink: readInk(frame.current),
      focused: shown,
      kilometres: km => `${formats.number(km)} km`,
    });
  });

  const zoom = (factor: number, pixel: Pixel = { x: size.width / 2, y: size.height / 2 }) =>
    setMoved(before => zoomAt(before ?? whole, size, pixel, factor, whole.scale / 2));
  useEffect(() => {
    const around = frame.current;
    // React listens to wheels passively; the page must not scroll along.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = around?.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), {
        x: event.clientX - (box?.left ?? 0),
        y: event.clientY - (box?.top ?? 0),
      });
    };
    around?.addEventListener('wheel', onWheel, { passive: false });
    return () => around?.removeEventListener('wheel', onWheel);
  });

  const go = (next: number) => {
    wantsFocus.current = true;
    setFocus(next);
    const point = points[next];
    if (point === undefined) return;
    const { x, y } = toScreen(view, size, point);
    if (x < 30 || y < 30 || x > size.width - 30 || y > size.height - 30)
      setMoved({ ...view, x: point.x, y: point.y });
  };
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    button.current?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const factor = ({ '+': STEP, '=': STEP, '-': 1 / STEP } as { readonly [key: string]: number })[event.key];
    const next = nextPoint(points, focused, event.key);
    if (factor !== undefined && own !== undefined) zoom(factor, toScreen(view, size, own));
    else if (event.key === '0') setMoved(null);
    else if (next !== null) go(next);
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  };

  const pixelOf = (event: PointerEvent<HTMLElement>): Pixel => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const pixel = pixelOf(event);
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) {
      setHovered(pointAt(points, view, size, pixel));
      return;
    }
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, pixel);
    dragged.current += Math.hypot(pixel.x - before.x, pixel.y - before.y);
    if (other !== undefined) {
      const apart = (one: Pixel) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
      zoom(apart(pixel) / apart(before), { x: (pixel.x + other.x) / 2, y: (pixel.y + other.y) / 2 });
      return;
    }
    setMoved({
      ...view,
      x: view.x - (pixel.x - before.x) / view.scale,
      y: view.y + (pixel.y - before.y) / view.scale,
    });
  };
  const letGo = (event: PointerEvent<HTMLDivElement>) => {
    fingers.current.delete(event.pointerId);
  };

  const at = own === undefined ? null : toScreen(view, size, own);
  const read = shown === null ? undefined : points[shown];
  return (
    <div>
      <div
        className="tl-placemap"
        ref={ref}
        role="group"
        aria-label={caption}
        onPointerLeave={() => setHovered(null)}
      >
        <div
          className="tl-placemap-frame"
          ref={frame}
          role="presentation"
          onPointerDown={event => {
            event.currentTarget.setPointerCapture(event.pointerId);
            dragged.current = 0;
            fingers.current.set(event.pointerId, pixelOf(event));
          }}
          onPointerMove={onPointerMove}
          onPointerUp={event => {
            letGo(event);
            const hit = pointAt(points, view, size, pixelOf(event));
            if (hit === null || dragged.current > 6) return;
            go(hit);
            setHovered(hit);
          }}
          onPointerCancel={letGo}
        >
          <canvas ref={canvas} aria-hidden />
        </div>
        {own === undefined || at === null ? null : (
          <button
            key={own.id}
            ref={button}
            type="button"
            className="tl-placemap-focus"
            style={{ left: at.x - 15, top: at.y - 15 }}
            aria-label={`${own.name}: ${describe(own)}`}
            onKeyDown={onKeyDown}
            onFocus={() => setHasFocus(true)}
            onBlur={() => setHasFocus(false)}
            onClick={() => onSelect?.(own)}
          />
        )}
        <div className="tl-placemap-zoom">
          <ActionIcon variant="default" aria-label={say('map.closer')} onClick={() => zoom(STEP)}>
            <IconPlus size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={say('map.further')} onClick={() => zoom(1 / STEP)}>
            <IconMinus size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={say('map.whole')} onClick={() => setMoved(null)}>
            <IconFocusCentered size={16} />
          </ActionIcon>
        </div>
      </div>
      <div className="tl-heatmap-foot">
        <span aria-hidden>{read === undefined ? say('map.hint') : `${read.name}: ${describe(read)}`}</span>
        <span className="tl-placemap-legend">
          <HeatmapScale />
          <span>▲ {say('map.highest')}</span>
          <span>▼ {say('map.lowest')}</span>
          <span>◌ {say('map.thin')}</span>
          <span>╌ {say('map.hull')}</span>
        </span>
      </div>
    </div>
  );
};
