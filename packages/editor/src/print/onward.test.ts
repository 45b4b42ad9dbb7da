import { describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import { dressBench } from '../bench/dress-bench.ts';
import { layOut } from '../layout/layout.ts';
import { cutLabels, notesHeight } from './cut-labels.ts';
import { onwardMarks } from './onward.ts';
import { planSheets, SHEET_ROOM } from './plan-sheets.ts';

const plain = dressBench(blueprintOfBench(generateBenchDocument(400)));
const long = {
  zh: '',
  en: 'Only where the customer has agreed to the additional work in writing beforehand',
};
const link = Object.fromEntries(
  Object.entries(plain.link).map(([id, each]) => [id, each.label === null ? each : { ...each, label: long }]),
);
const layout = layOut(null, { ...plain, link }, { language: 'en', figures: null });
const { scale, sheets } = planSheets(layout, 0, notesHeight(layout));

describe('arrows on several sheets', () => {
  it('say where they go on and where they come from, on the sheets of both their cards', () => {
    const sheetOf = (column: number, lane: number) =>
      sheets.findIndex(
        sheet =>
          column >= sheet.fromColumn &&
          column <= sheet.toColumn &&
          lane >= sheet.fromLane &&
          lane <= sheet.toLane,
      );
    const parted = layout.routes
      .values()
      .map(route => ({
        route,
        from: sheetOf(route.from.column, route.from.lane),
        to: sheetOf(route.to.column, route.to.lane),
      }))
      // A card over several steps may itself be on two sheets.
      .filter(({ route: { from, to } }) => [from, to].every(box => box.column === box.lastColumn))
      .filter(({ from, to }) => from !== to);
    expect(parted.length).toBeGreaterThan(20);
    for (const { route, from, to } of parted) {
      const [begin, end] = [sheets[from], sheets[to]];
      if (begin === undefined || end === undefined) throw new Error('every card is on a sheet');
      const leaving = onwardMarks(layout, sheets, begin, route).filter(mark => mark.leaves);
      const coming = onwardMarks(layout, sheets, end, route).filter(mark => !mark.leaves);
      expect(leaving.map(mark => mark.sheet)).toContain(to);
      expect(coming.map(mark => mark.sheet)).toContain(from);
      for (const { at } of leaving) {
        expect([begin.x, begin.x + begin.width, at.x]).toContain(at.x);
        expect(at.x).toBeGreaterThanOrEqual(begin.x);
        expect(at.x).toBeLessThanOrEqual(begin.x + begin.width);
      }
    }
  });

  it('have nothing to say where both cards are on the sheet', () => {
    const [first] = sheets;
    const inside = layout.routes
      .values()
      .filter(({ from, to }) => first !== undefined && [from, to].every(box => box.column < first.toColumn));
    const marks = inside.flatMap(route =>
      first === undefined ? [] : onwardMarks(layout, [first], first, route),
    );
    expect(marks).toEqual([]);
  });

  it('have every label that is cut in full on one sheet, and room is kept for it', () => {
    const cut = layout.routes.values().filter(({ labelBox }) => labelBox?.cut === true);
    expect(cut.length).toBeGreaterThan(10);
    const noted = new Set(sheets.flatMap(sheet => cutLabels(layout, sheet).map(({ id }) => id)));
    expect(noted).toEqual(new Set(cut.map(({ id }) => id)));
    for (const sheet of sheets)
      expect(sheet.height * scale).toBeLessThanOrEqual(SHEET_ROOM.height - notesHeight(layout) + 0.01);
  });
});
