import type { Blueprint } from '@truthline/blueprint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../overlays/figures-of.ts';
import { arbitraryBlueprint } from '../testing/arbitrary-blueprint.ts';
import { layOut, type BlueprintLayout } from './layout.ts';
import { cardAt, cellAt } from './place.ts';
import { pointOf, whereaboutsAt } from './whereabouts.ts';

/** How one person sees a drawing: language, overlay, what is folded. */
const arbitraryLook = fc.record({
  language: fc.constantFrom('zh' as const, 'en' as const),
  overlay: fc.constantFrom(null, 'priority' as const, 'cost' as const),
  foldLanes: fc.array(fc.nat(9), { maxLength: 3 }),
  foldSteps: fc.array(fc.nat(9), { maxLength: 3 }),
  foldStages: fc.array(fc.nat(9), { maxLength: 2 }),
});
type Look = typeof arbitraryLook extends fc.Arbitrary<infer Value> ? Value : never;

const lay = (blueprint: Blueprint, look: Look): BlueprintLayout => {
  const pick = <T>(all: readonly T[], indexes: readonly number[]) =>
    new Set(indexes.flatMap(index => all[index] ?? []));
  return layOut(
    null,
    blueprint,
    {
      language: look.language,
      figures: look.overlay === null ? null : figuresOf({ kind: look.overlay }, blueprint),
    },
    {
      collapsedLanes: pick(
        Object.values(blueprint.lane).map(({ id }) => id),
        look.foldLanes,
      ),
      collapsedSteps: pick(
        Object.values(blueprint.step).map(({ id }) => id),
        look.foldSteps,
      ),
      collapsedStages: pick(
        Object.values(blueprint.stage).map(({ id }) => id),
        look.foldStages,
      ),
    },
  );
};

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

describe('whereabouts', () => {
  it('lead back to the point in the layout they were taken in, also beyond the drawing', () => {
    fc.assert(
      fc.property(
        arbitraryBlueprint,
        arbitraryLook,
        fc.double({ min: -0.3, max: 1.3, noNaN: true }),
        fc.double({ min: -0.3, max: 1.3, noNaN: true }),
        (blueprint, look, across, down) => {
          const layout = lay(blueprint, look);
          const point = { x: across * layout.width, y: down * layout.height };
          const back = pointOf(layout, whereaboutsAt(layout, point));
          expect(back?.x).toBeCloseTo(point.x, 6);
          expect(back?.y).toBeCloseTo(point.y, 6);
        },
      ),
    );
  });

  it('lead into the same card of another layout, and into its cell where that is folded away', () => {
    fc.assert(
      fc.property(
        arbitraryBlueprint,
        arbitraryLook,
        arbitraryLook,
        share,
        share,
        (blueprint, mine, theirs, across, down) => {
          const here = lay(blueprint, mine);
          const there = lay(blueprint, theirs);
          for (const box of here.boxes.values()) {
            const where = whereaboutsAt(here, {
              x: box.x + across * box.width,
              y: box.y + down * box.height,
            });
            expect(where.cardId).toBe(box.id);
            const point = pointOf(there, where);
            if (point === null) throw new Error('the same records are in both');
            const lane = there.lanes[box.lane];
            const led = there.boxes.has(box.id)
              ? cardAt(there, point)?.id === box.id
              : there.columns[box.column]?.folded === true
                ? point.y >= (lane?.y ?? Infinity)
                : cellAt(there, point)?.laneId === lane?.laneId;
            expect(led).toBe(true);
          }
        },
      ),
    );
  });

  it('lead into the same cell of another layout that shows it', () => {
    fc.assert(
      fc.property(
        arbitraryBlueprint,
        arbitraryLook,
        arbitraryLook,
        share,
        share,
        (blueprint, mine, theirs, across, down) => {
          const here = lay(blueprint, mine);
          const there = lay(blueprint, { ...theirs, foldStages: [], foldSteps: [] });
          const point = { x: across * here.width, y: down * here.height };
          const cell = cellAt(here, point);
          const where = whereaboutsAt(here, point);
          fc.pre(cell !== null && where.cardId === null);
          const led = pointOf(there, where);
          expect(led === null ? null : cellAt(there, led)).toEqual(cell);
        },
      ),
    );
  });

  it('of a card that has not come yet lead nowhere', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, arbitraryLook, (blueprint, look) => {
        const where = { cardId: 'new', stepId: 'new-step', laneId: 'new-lane', x: 0.5, y: 0.5 };
        expect(pointOf(lay(blueprint, look), where)).toBeNull();
      }),
    );
  });
});
