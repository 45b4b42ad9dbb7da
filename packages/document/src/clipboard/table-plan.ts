import { orderedLanes, orderedSteps, type Blueprint } from '@truthline/blueprint';
import { STAGE_WORDS } from './catalogue/words.ts';
import { cleanText } from './card-text.ts';
import { isLabel } from './find-lane.ts';
import { wordKey } from './lane-label.ts';
import { transposeTable, type PastedTable, type TableCell } from './table.ts';

/** What the rows and columns of a pasted table mean. */
export type TablePlan = {
  /** Lanes down, steps across, whatever way it was pasted. */
  readonly table: PastedTable;
  /** The first column says the lanes. */
  readonly hasLabels: boolean;
  /** How many rows at the top name stages and steps. */
  readonly headerRows: number;
  /** The only header row names stages, a step each. */
  readonly headerIsStages: boolean;
};

const textOf = (cell: TableCell | null | undefined) => cleanText(cell?.text ?? '');

/** Most of the texts are lanes: one of a template's own does not make it another table. */
const areLabels = (texts: readonly string[], known: (text: string) => boolean): boolean => {
  const written = texts.filter(text => text !== '');
  const labels = written.filter(known);
  return labels.length > 0 && labels.length * 2 >= written.length;
};

/** Finds out how a table is meant: where its lanes stand, and which rows are headers. */
export const planTable = (blueprint: Blueprint, pasted: PastedTable): TablePlan => {
  const lanes = orderedLanes(blueprint);
  const known = (text: string) => isLabel(blueprint, lanes, text);
  const isWide = (table: PastedTable) => table.length > 0 && (table[0]?.length ?? 0) > 1;
  const firstColumn = (table: PastedTable) => table.map(row => textOf(row[0]));
  // The corner belongs to neither: it may say "lane", or what the other side holds.
  const downLabels = isWide(pasted) && areLabels(firstColumn(pasted).slice(1), known);
  const turned = transposeTable(pasted);
  const acrossLabels = isWide(turned) && areLabels(firstColumn(turned).slice(1), known);
  const oneRow = pasted.length === 1 && isWide(pasted) && known(textOf(pasted[0]?.[0]));
  const isTurned = !downLabels && !oneRow && acrossLabels && pasted.length > 1;
  const table = isTurned ? turned : pasted;
  const hasLabels = downLabels || isTurned || oneRow;

  const steps = new Set<string>(
    orderedSteps(blueprint).flatMap(({ name }) => [wordKey(name.zh), wordKey(name.en)]),
  );
  steps.delete('');
  const namesSteps = (row: PastedTable[number]) => {
    const texts = row.map(textOf).filter(text => text !== '');
    return texts.length > 0 && texts.every(text => steps.has(wordKey(text)));
  };
  const isHeader = (row: PastedTable[number] | undefined) =>
    row !== undefined && (hasLabels ? !known(textOf(row[0])) && textOf(row[1]) !== '' : namesSteps(row));
  const first = isHeader(table[0]) && table.length > 1;
  const second = first && hasLabels && isHeader(table[1]) && textOf(table[1]?.[0]) === '' && table.length > 2;
  const corner = wordKey(textOf(table[0]?.[0]));
  return {
    table,
    hasLabels,
    headerRows: second ? 2 : first ? 1 : 0,
    headerIsStages: first && !second && STAGE_WORDS.some(word => wordKey(word) === corner),
  };
};
