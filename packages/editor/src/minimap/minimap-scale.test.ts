import { describe, expect, it } from 'vitest';
import { MINIMAP, minimapScale, sightOnMinimap, viewAtMinimap } from './minimap-scale.ts';

const frame = { width: 1280, height: 720, left: 96, top: 62 };

describe('the minimap', () => {
  it('holds the whole drawing, however long', () => {
    for (const drawing of [
      { width: 2000, height: 900 },
      { width: 40_000, height: 900 },
      { width: 300, height: 4000 },
    ]) {
      const scale = minimapScale(drawing);
      expect(drawing.width * scale.x).toBeLessThanOrEqual(MINIMAP.width + 0.001);
      expect(drawing.height * scale.y).toBeLessThanOrEqual(MINIMAP.height + 0.001);
    }
  });

  it('shows what is in sight, cut off at its edges', () => {
    const scale = minimapScale({ width: 4000, height: 1000 });
    const seen = sightOnMinimap(scale, { x: 96, y: 62, zoom: 1 }, frame);
    expect(seen.x).toBe(0);
    expect(seen.width).toBeCloseTo(((1280 - 96) / 4000) * MINIMAP.width);
    const far = sightOnMinimap(scale, { x: 96, y: 62, zoom: 0.05 }, frame);
    expect(far.width).toBe(scale.width);
  });

  it('brings a pressed point into the middle', () => {
    const scale = minimapScale({ width: 4000, height: 1000 });
    const view = viewAtMinimap(scale, { x: 0, y: 0, zoom: 0.5 }, frame, { x: MINIMAP.width / 2, y: 0 });
    const seen = sightOnMinimap(scale, view, frame);
    expect(seen.x + seen.width / 2).toBeCloseTo(MINIMAP.width / 2);
    expect(view.zoom).toBe(0.5);
  });
});
