import { LANE_KINDS, type Blueprint } from '@truthline/blueprint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../overlays/figures-of.ts';
import { arbitraryBlueprint } from '../testing/arbitrary-blueprint.ts';
import type { CardDress } from './card-size.ts';
import { bottom, overlaps, right } from './geometry.ts';
import { layOut } from './layout.ts';

const dress = { language: 'zh', figures: null } as const;
const arbitraryDress = fc.record({
  language: fc.constantFrom('zh' as const, 'en' as const),
  overlay: fc.constantFrom(null, 'scores' as const, 'priority' as const, 'waiting' as const, 'cost' as const),
});

/** Figures of any kind take their room: a moment nobody answered still shows that nobody did. */
const wear = (
  blueprint: Blueprint,
  { language, overlay }: typeof arbitraryDress extends fc.Arbitrary<infer Wish> ? Wish : never,
): CardDress => ({
  language,
  figures:
    overlay === null
      ? null
      : figuresOf(
          overlay === 'scores'
            ? { kind: 'scores', label: { zh: '', en: '' }, moments: new Map() }
            : { kind: overlay },
          blueprint,
        ),
});

describe('the layout of any blueprint', () => {
  it('covers no card with another', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, arbitraryDress, (blueprint, worn) => {
        const boxes = [...layOut(null, blueprint, wear(blueprint, worn)).boxes.values()];
        expect(boxes).toHaveLength(Object.keys(blueprint.card).length);
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
      }),
    );
  });

  it('keeps every card inside its lane and its columns', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, arbitraryDress, (blueprint, worn) => {
        const layout = layOut(null, blueprint, wear(blueprint, worn));
        for (const box of layout.boxes.values()) {
          const card = blueprint.card[box.id];
          const lane = layout.lanes[box.lane];
          const first = layout.columns[box.column];
          const last = layout.columns[box.lastColumn];
          expect(lane?.laneId).toBe(card?.laneId);
          expect(first?.stepId).toBe(card?.stepId);
          expect(box.y).toBeGreaterThanOrEqual(lane?.y ?? Infinity);
          expect(bottom(box)).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0));
          expect(box.x).toBe(first?.x);
          expect(right(box)).toBe((last?.x ?? 0) + (last?.width ?? 0));
        }
      }),
    );
  });

  it('orders lanes by kind, one below the other, with each line between its kinds', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, blueprint => {
        const layout = layOut(null, blueprint, dress);
        const ranks = layout.lanes.map(lane => LANE_KINDS.indexOf(lane.kind));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
        for (const [index, lane] of layout.lanes.entries())
          expect(lane.y).toBeGreaterThanOrEqual(
            (layout.lanes[index - 1]?.y ?? 0) + (layout.lanes[index - 1]?.height ?? 0),
          );
        for (const line of layout.lines)
          for (const lane of layout.lanes)
            expect(line.y <= lane.y || line.y >= lane.y + lane.height).toBe(true);
      }),
    );
  });

  it('comes out the same from scratch and from any previous layout', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, arbitraryBlueprint, (one, other) => {
        const fresh = layOut(null, other, dress);
        const grown = layOut(layOut(null, one, dress), other, dress);
        expect([...grown.boxes.values()]).toEqual([...fresh.boxes.values()]);
        expect([...grown.routes.values()]).toEqual([...fresh.routes.values()]);
        expect(grown.columns).toEqual(fresh.columns);
        expect(grown.lanes).toEqual(fresh.lanes);
        expect(grown.lines).toEqual(fresh.lines);
      }),
    );
  });
});

describe('a link of any blueprint', () => {
  it('runs at right angles and joins the edges of its two cards', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, blueprint => {
        for (const route of layOut(null, blueprint, dress).routes.values()) {
          const slanted = route.points.filter((point, index) => {
            const next = route.points[index + 1] ?? point;
            return point.x !== next.x && point.y !== next.y;
          });
          expect(slanted).toEqual([]);
          const start = route.points[0];
          const end = route.points.at(-1);
          const onEdge = (box: typeof route.from, point: typeof start) =>
            point !== undefined &&
            ([box.x, right(box)].includes(point.x) || [box.y, bottom(box)].includes(point.y));
          expect(onEdge(route.from, start)).toBe(true);
          expect(onEdge(route.to, end)).toBe(true);
        }
      }),
    );
  });

  it('crosses no card that is not one of its ends, also where cards span several steps', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, blueprint => {
        const layout = layOut(null, blueprint, dress);
        for (const route of layout.routes.values())
          for (const [index, point] of route.points.entries()) {
            const next = route.points[index + 1];
            if (next === undefined) continue;
            const stretch = {
              x: Math.min(point.x, next.x),
              y: Math.min(point.y, next.y),
              width: Math.abs(point.x - next.x),
              height: Math.abs(point.y - next.y),
            };
            for (const box of layout.boxes.values()) {
              if (box === route.from || box === route.to) continue;
              expect(overlaps(box, stretch), `${route.id} over ${box.id}`).toBe(false);
            }
          }
      }),
    );
  });
});
