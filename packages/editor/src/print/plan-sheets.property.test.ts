import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/layout.ts';
import { arbitraryBlueprint } from '../testing/arbitrary-blueprint.ts';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import { planSheets, SHEET_ROOM, SMALLEST_SCALE } from './plan-sheets.ts';

const dress = { language: 'en', figures: null } as const;
const below = fc.constantFrom(0, 300);

describe('the sheets of any drawing', () => {
  it('show every column with every lane exactly once', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, below, (blueprint, hanging) => {
        const layout = layOut(null, blueprint, dress);
        const cells = planSheets(layout, hanging).sheets.flatMap(sheet =>
          layout.columns
            .slice(sheet.fromColumn, sheet.toColumn + 1)
            .flatMap(column =>
              layout.lanes
                .slice(sheet.fromLane, sheet.toLane + 1)
                .map(lane => `${column.index} ${lane.index}`),
            ),
        );
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells).toHaveLength(layout.columns.length * layout.lanes.length);
      }),
    );
  });

  it('hold what they show, unless one column or lane alone is larger, and stay readable', () => {
    fc.assert(
      fc.property(arbitraryBlueprint, below, (blueprint, hanging) => {
        const { scale, sheets } = planSheets(layOut(null, blueprint, dress), hanging);
        expect(scale).toBeGreaterThanOrEqual(SMALLEST_SCALE);
        expect(scale).toBeLessThanOrEqual(1);
        const tooWide = sheets.filter(
          sheet => sheet.toColumn > sheet.fromColumn && sheet.width * scale > SHEET_ROOM.width + 0.01,
        );
        const tooHigh = sheets.filter(
          sheet => sheet.toLane > sheet.fromLane && sheet.height * scale > SHEET_ROOM.height + 0.01,
        );
        expect([...tooWide, ...tooHigh]).toEqual([]);
      }),
    );
  });
});

it('a small drawing is one sheet, a long one several side by side', () => {
  const sheetsOf = (cards: number) =>
    planSheets(layOut(null, blueprintOfBench(generateBenchDocument(cards)), dress), 0).sheets.length;
  expect(sheetsOf(24)).toBe(1);
  expect(sheetsOf(400)).toBeGreaterThan(2);
});
