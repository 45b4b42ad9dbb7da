import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createI18n } from '../i18n/create-i18n.ts';
import { uiCatalogue } from '../i18n/ui-catalogue.ts';
import { TruthlineProvider } from '../TruthlineProvider.tsx';
import { nextPoint, pointAt, toScreen, wholeView, zoomAt, type MapPoint } from './place-map.ts';
import { PlaceMap } from './PlaceMap.tsx';

beforeAll(() => {
  window.matchMedia ??= vi.fn();
});
afterEach(cleanup);

const point = (id: string, x: number, y: number): MapPoint => ({
  id,
  name: id,
  x,
  y,
  radiusKm: 30,
  score: 80,
  isThin: false,
  quarter: 'middle',
});
const points = [
  point('middle', 0, 0),
  point('north', 10, 400),
  point('east', 500, -20),
  point('far', 900, 0),
];
const size = { width: 1000, height: 600 };

test('the whole is in view with a margin, north is up', () => {
  const view = wholeView(points, size);
  const places = points.map(each => toScreen(view, size, each));
  for (const { x, y } of places) {
    expect(x).toBeGreaterThanOrEqual(35);
    expect(x).toBeLessThanOrEqual(size.width - 35);
    expect(y).toBeGreaterThanOrEqual(35);
    expect(y).toBeLessThanOrEqual(size.height - 35);
  }
  expect(places[1]?.y ?? 999).toBeLessThan(places[0]?.y ?? 0);
});

test('zooming keeps what lies below the pixel, and stops at its ends', () => {
  const view = wholeView(points, size);
  const pixel = toScreen(view, size, { x: 500, y: -20 });
  const nearer = zoomAt(view, size, pixel, 2, 0.01);
  expect(nearer.scale).toBeCloseTo(2 * view.scale, 12);
  expect(toScreen(nearer, size, { x: 500, y: -20 }).x).toBeCloseTo(pixel.x, 9);
  expect(toScreen(nearer, size, { x: 500, y: -20 }).y).toBeCloseTo(pixel.y, 9);
  expect(zoomAt(view, size, pixel, 1e-9, 0.01).scale).toBe(0.01);
});

test('an arrow leads to the nearest that way, a pixel to the nearest below it', () => {
  expect(nextPoint(points, 0, 'ArrowRight')).toBe(2);
  expect(nextPoint(points, 0, 'ArrowUp')).toBe(1);
  expect(nextPoint(points, 0, 'ArrowLeft')).toBeNull();
  expect(nextPoint(points, 0, 'Enter')).toBeNull();
  const view = wholeView(points, size);
  const { x, y } = toScreen(view, size, { x: 900, y: 0 });
  expect(pointAt(points, view, size, { x: x + 5, y })).toBe(3);
  expect(pointAt(points, view, size, { x: x + 40, y })).toBeNull();
});

test('marks are walked by keyboard with spoken names, and opened', () => {
  const onSelect = vi.fn<(chosen: MapPoint) => void>();
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue }, 'en')}>
      <PlaceMap
        caption="Dealers"
        points={points}
        hull={[]}
        describe={({ score }) => `${score} points`}
        onSelect={onSelect}
      />
    </TruthlineProvider>,
  );
  fireEvent.keyDown(screen.getByRole('button', { name: 'middle: 80 points' }), { key: 'ArrowRight' });
  const east = screen.getByRole('button', { name: 'east: 80 points' });
  expect(east).toBe(document.activeElement);
  fireEvent.click(east);
  expect(onSelect.mock.calls[0]?.[0].id).toBe('east');
});
