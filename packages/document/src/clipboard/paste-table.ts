import {
  orderedLanes,
  orderedSteps,
  type Blueprint,
  type CardId,
  type Lane,
  type StepId,
} from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import { cleanText, readCellCards, readFailures } from './card-text.ts';
import { findLanes, type FoundLabel } from './find-lane.ts';
import { PASTE_CARD_LIMIT, type PasteProblem } from './paste-problem.ts';
import { pastedOf, type Pasted, type PasteCell, type PasteOptions } from './pasted.ts';
import { layCards } from './put-cards.ts';
import { openSheet } from './sheet.ts';
import type { PastedTable, TableCell } from './table.ts';
import { layColumns } from './table-columns.ts';
import { planTable, type TablePlan } from './table-plan.ts';

type Row = { readonly line: number; readonly cells: PastedTable[number]; readonly label: FoundLabel };

/** What every row of the body means; the first one that means nothing is the problem. */
const labelRows = (
  { table, hasLabels, headerRows }: TablePlan,
  find: (label: string) => FoundLabel,
  following: readonly Lane[],
): Result<readonly Row[], PasteProblem> => {
  const body = table.slice(headerRows);
  if (!hasLabels && body.length > following.length)
    return following.length === 0
      ? err({ reason: 'noLane', line: headerRows + 1 })
      : err({ reason: 'lanesRunOut', rows: body.length, lanes: following.length });
  const rows: Row[] = [];
  for (const [index, cells] of body.entries()) {
    const line = headerRows + index + 1;
    const word = hasLabels ? cleanText(cells[0]?.text ?? '') : '';
    const lane = following[index];
    if (!hasLabels) {
      if (lane !== undefined) rows.push({ line, cells, label: { type: 'lane', lane } });
      continue;
    }
    if (cells.every(cell => cleanText(cell?.text ?? '') === '')) continue;
    // A row without a label goes on with the one above: its label reaches over both, or was written once.
    const label = word === '' ? rows.at(-1)?.label : find(word);
    if (label === undefined) return err({ reason: 'noLane', line });
    if (label.type === 'unknown') return err({ reason: 'unknownLane', line, word });
    rows.push({ line, cells: cells.slice(1), label });
  }
  return ok(rows);
};

const cardsIn = (cell: TableCell | null | undefined) => readCellCards(cell?.text ?? '');

/**
 * Lays a pasted table out as lanes × steps. Its first column may name lanes and its first row steps (or its first row
 * lanes and its first column steps); without them its rows go to the lanes from the chosen cell on. Cells hold a card a
 * line, or several parted by `;`; a cell over several columns becomes a card over several steps.
 */
export const pasteTable = (
  blueprint: Blueprint,
  pasted: PastedTable,
  at: PasteCell | null,
  { ids, language }: PasteOptions,
): Result<Pasted, PasteProblem> => {
  if (at !== null && (blueprint.lane[at.laneId] === undefined || blueprint.step[at.stepId] === undefined))
    return err({ reason: 'placeGone' });
  if (pasted.flat().every(cell => cleanText(cell?.text ?? '') === ''))
    return err({ reason: 'nothingToPaste' });

  const plan = planTable(blueprint, pasted);
  const sheet = openSheet(blueprint, ids);
  const layer = layCards(sheet, language);
  const lanes = orderedLanes(blueprint);
  const find = findLanes(blueprint, sheet, {
    preferred: at?.laneId ?? null,
    language,
    eachOnce: true,
  });
  const labelled = labelRows(
    plan,
    find,
    lanes.slice(at === null ? 0 : lanes.findIndex(({ id }) => id === at.laneId)),
  );
  if (!labelled.ok) return labelled;
  const count = labelled.value
    .filter(({ label }) => label.type === 'lane')
    .reduce((sum, { cells }) => sum + cells.reduce((cards, cell) => cards + cardsIn(cell).length, 0), 0);
  if (count > PASTE_CARD_LIMIT) return err({ reason: 'tooManyCards', count, limit: PASTE_CARD_LIMIT });
  const begin = at?.stepId ?? (plan.headerRows === 0 ? (orderedSteps(blueprint)[0]?.id ?? null) : null);
  const columns = layColumns(blueprint, sheet, plan, { at: begin, language });

  /** At which card of a step a failure of that step happens: the customer's first, else the first. */
  const failing = new Map<StepId, { readonly cardId: CardId; readonly isCustomer: boolean }>();
  for (const { label, cells, line } of labelled.value) {
    if (label.type !== 'lane') continue;
    for (const [column, cell] of cells.entries()) {
      const stepId = columns[column];
      if (stepId === undefined || cell === null) continue;
      for (const card of cardsIn(cell)) {
        const put = layer.put(label.lane, stepId, card, {
          line,
          span: Math.min(cell.across, columns.length - column),
        });
        if (!put.ok) return put;
        const isCustomer = label.lane.kind === 'customer';
        const known = failing.get(stepId);
        if (known === undefined || (isCustomer && !known.isCustomer))
          failing.set(stepId, { cardId: put.value, isCustomer });
      }
    }
  }
  for (const { label, cells, line } of labelled.value) {
    if (label.type !== 'failure') continue;
    for (const [column, cell] of cells.entries()) {
      const stepId = columns[column];
      const failures = readFailures(cell?.text ?? '');
      if (stepId === undefined || failures.length === 0) continue;
      const card = failing.get(stepId);
      if (card === undefined) return err({ reason: 'noCard', line });
      for (const failure of failures) {
        const flagged = layer.fail(card.cardId, failure, line);
        if (!flagged.ok) return flagged;
      }
    }
  }
  return pastedOf(sheet.finish(), { proposedWaits: layer.proposedWaits() });
};
