import type { Blueprint, Language, StageId, StepId } from '@truthline/blueprint';
import { cleanText } from './card-text.ts';
import { wordKey } from './lane-label.ts';
import { inLanguage } from './put-cards.ts';
import type { Sheet } from './sheet.ts';
import { readStepHeader, type StepHeader } from './step-header.ts';
import type { TablePlan } from './table-plan.ts';

/**
 * The step of every column of a planned table, first column of cards first. A header that names a step means it; any
 * other opens a new one behind the column before, or, where nothing is drawn yet, names the next empty step. Columns
 * without a header follow one another from the chosen step on, and beyond the last in new steps.
 */
export const layColumns = (
  blueprint: Blueprint,
  sheet: Sheet,
  { table, hasLabels, headerRows, headerIsStages }: TablePlan,
  { at, language }: { readonly at: StepId | null; readonly language: Language },
): readonly StepId[] => {
  const from = hasLabels ? 1 : 0;
  const width = (table[0]?.length ?? 0) - from;
  const textAt = (row: number, column: number) => cleanText(table[row]?.[column + from]?.text ?? '');
  const stageRow = headerRows === 2 || headerIsStages ? 0 : null;
  const stepRow = headerRows === 0 ? null : headerRows - 1;
  const isBlank = Object.keys(blueprint.card).length === 0;
  const used = new Set<string>();
  const laid: StepId[] = [];
  let stage: StageId | null = null;

  const named = (name: string): StepId | null => {
    const key = wordKey(name);
    const says = ({ zh, en }: { zh: string; en: string }) => wordKey(zh) === key || wordKey(en) === key;
    return sheet.steps().find(step => !used.has(step.id) && says(step.name))?.id ?? null;
  };
  const wordsOf = ({ name, ...times }: StepHeader) => ({ name: inLanguage(name, language), ...times });
  const newStepBehind = (header: StepHeader, fresh: boolean): StepId => {
    const words = wordsOf(header);
    const previous = laid.at(-1) ?? at ?? sheet.steps().at(-1)?.id ?? null;
    if (stage !== null && (fresh || previous === null)) return sheet.addStep(words, { endOf: stage }).id;
    if (previous !== null) return sheet.addStep(words, { after: previous }).id;
    const home = sheet.stages().at(-1) ?? sheet.addStage(inLanguage('', language), null);
    return sheet.addStep(words, { endOf: home.id }).id;
  };
  const following = (): StepId | null => {
    const previous = laid.at(-1);
    if (previous === undefined) return at;
    const index = sheet.steps().findIndex(({ id }) => id === previous);
    return sheet.steps()[index + 1]?.id ?? null;
  };
  const column = (index: number): StepId => {
    const stageName = stageRow === null ? '' : textAt(stageRow, index);
    if (stageName !== '') {
      const after = laid.at(-1) ?? at;
      const beside = sheet.steps().find(({ id }) => id === after)?.stageId ?? null;
      const known = sheet
        .stages()
        .find(({ name }) => [name.zh, name.en].some(each => wordKey(each) === wordKey(stageName)));
      stage = known?.id ?? sheet.addStage(inLanguage(stageName, language), beside).id;
    }
    const text = stepRow === null ? '' : textAt(stepRow, index);
    const header = readStepHeader(text);
    if (text === '') return following() ?? newStepBehind(header, false);
    const known = named(text) ?? named(header.name);
    if (known !== null) return known;
    const empty = isBlank && stage === null ? sheet.steps().find(({ id }) => !used.has(id)) : undefined;
    if (empty !== undefined && Object.hasOwn(blueprint.step, empty.id)) {
      sheet.editStep(empty.id, wordsOf(header));
      return empty.id;
    }
    return newStepBehind(header, stageName !== '');
  };
  for (let index = 0; index < width; index += 1) {
    const id = column(index);
    used.add(id);
    laid.push(id);
  }
  return laid;
};
