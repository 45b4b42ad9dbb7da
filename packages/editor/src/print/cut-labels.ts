import { contains } from '../layout/geometry.ts';
import type { BlueprintLayout } from '../layout/layout.ts';
import type { LinkRoute } from '../layout/link-route.ts';
import type { Sheet } from './plan-sheets.ts';

/** The arrows whose labels stand on a sheet without all of their words: paper cannot be pointed at to read the rest. */
export const cutLabels = ({ routes }: BlueprintLayout, sheet: Sheet): readonly LinkRoute[] =>
  routes
    .within(sheet.fromColumn, sheet.toColumn)
    .filter(({ labelBox, labelAt }) => labelBox?.cut === true && contains(sheet, labelAt));

const NOTES_IN_A_LINE = 4;
const NOTE_LINE = 12;
const MOST = 120;

/** What a sheet keeps free for the notes of all labels that are cut, in CSS pixels. */
export const notesHeight = ({ routes }: BlueprintLayout): number => {
  const count = routes.values().filter(({ labelBox }) => labelBox?.cut === true).length;
  return count === 0 ? 0 : Math.min(MOST, Math.ceil(count / NOTES_IN_A_LINE) * NOTE_LINE + 6);
};
