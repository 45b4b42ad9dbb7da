import {
  isBlank,
  orderedLanes,
  type Blueprint,
  type CardId,
  type Lane,
  type StageId,
  type StepId,
} from '@truthline/blueprint';
import { err, type Result } from '@truthline/kernel';
import { readCellCards, readFailures } from './card-text.ts';
import { findLanes, isLabel } from './find-lane.ts';
import { PASTE_TEXT_LIMIT, type PasteProblem } from './paste-problem.ts';
import { pastedOf, type Pasted, type PasteCell, type PasteOptions } from './pasted.ts';
import { inLanguage, layCards } from './put-cards.ts';
import { readLines, type PastedLine } from './read-lines.ts';
import { openSheet } from './sheet.ts';
import { readStepHeader } from './step-header.ts';

/** True where some line begins with a lane or a heading: text that is meant to be read line by line. */
export const looksLikeLines = (text: string, isLabel: (label: string) => boolean): boolean =>
  readLines(text.slice(0, PASTE_TEXT_LIMIT)).some(
    line => line.type !== 'cards' || (line.label !== null && isLabel(line.label)),
  );

/**
 * Makes cards of lines such as `customer: Calls` and `front: Answers`, in order. A line of the customer opens a new step
 * where the present one has a customer card already, and gives it its name; `# …` opens a stage, `## …` a step, in which
 * the customer may do several things; `failure: mode → prevention` belongs to the card before it. Begins at the cell, or
 * behind the last step. Text in which nothing is called a lane becomes cards of the chosen one, line by line.
 */
export const pasteLines = (
  blueprint: Blueprint,
  text: string,
  at: PasteCell | null,
  { ids, language }: PasteOptions,
): Result<Pasted, PasteProblem> => {
  if (text.length > PASTE_TEXT_LIMIT) return err({ reason: 'tooMuchText', limit: PASTE_TEXT_LIMIT });
  if (at !== null && (blueprint.lane[at.laneId] === undefined || blueprint.step[at.stepId] === undefined))
    return err({ reason: 'placeGone' });
  const lanesNow = orderedLanes(blueprint);
  const isPlain = at !== null && !looksLikeLines(text, label => isLabel(blueprint, lanesNow, label));
  const sheet = openSheet(blueprint, ids);
  const layer = layCards(sheet, language);
  const preferred = at?.laneId ?? null;
  const findLane = findLanes(blueprint, sheet, { preferred, language, eachOnce: false });

  let stage: StageId | null = null;
  let step: StepId | null = at?.stepId ?? null;
  /** The step was opened by a heading: it takes whatever follows. */
  let isNamed = false;
  let isOpen = at !== null;
  let lane: Lane | null = at === null ? null : (blueprint.lane[at.laneId] ?? null);
  let card: CardId | null = null;

  const openStep = (name: string): StepId => {
    const { name: title, ...times } = readStepHeader(name);
    const said = { name: inLanguage(title, language), ...times };
    const behind = step ?? (stage === null ? sheet.steps().at(-1)?.id : undefined);
    const stageOfStep = sheet.steps().find(({ id }) => id === step)?.stageId;
    const place =
      behind !== undefined && (stage === null || stageOfStep === stage)
        ? { after: behind }
        : { endOf: stage ?? sheet.addStage({ zh: '', en: '' }, null).id };
    step = sheet.addStep(said, place).id;
    isOpen = true;
    isNamed = false;
    return step;
  };
  const isFree = (stepId: StepId) =>
    !sheet.lanes().some(each => each.kind === 'customer' && sheet.isTaken(each.id, stepId));

  /** The step behind the present one, where the customer does nothing in it yet. */
  const followingStep = (name: string): StepId | null => {
    const index = sheet.steps().findIndex(({ id }) => id === step);
    const next = index === -1 ? undefined : sheet.steps()[index + 1];
    if (next === undefined || !isFree(next.id) || (stage !== null && next.stageId !== stage)) return null;
    if (isBlank(next.name)) sheet.editStep(next.id, { name: inLanguage(name, language) });
    return next.id;
  };
  const putCards = (line: number, cardLane: Lane, words: string): PasteProblem | null => {
    const cards = readCellCards(words);
    const [leading] = cards;
    if (leading === undefined) return null;
    const isCustomer = cardLane.kind === 'customer';
    const name = isCustomer ? leading.text : '';
    if (step === null || !isOpen) openStep(name);
    else if (isCustomer && !isNamed && !isFree(step)) step = followingStep(name) ?? openStep(name);
    if (step === null) throw new Error('no step was opened');
    for (const each of cards) {
      const put = layer.put(cardLane, step, each, { line, span: 1 });
      if (!put.ok) return put.error;
      card = put.value;
    }
    return null;
  };
  const putFailures = (line: number, words: string): PasteProblem | null => {
    for (const failure of readFailures(words)) {
      if (card === null) return { reason: 'noCard', line };
      const flagged = layer.fail(card, failure, line);
      if (!flagged.ok) return flagged.error;
    }
    return null;
  };
  const take = (pasted: PastedLine): PasteProblem | null => {
    const { line } = pasted;
    if (pasted.type === 'stage') {
      const after = sheet.steps().find(({ id }) => id === step)?.stageId ?? stage;
      stage = sheet.addStage(inLanguage(pasted.name, language), after).id;
      isOpen = false;
      return null;
    }
    if (pasted.type === 'step') {
      openStep(pasted.name);
      isNamed = true;
      return null;
    }
    if (pasted.label === null || isPlain)
      return lane === null ? { reason: 'noLane', line } : putCards(line, lane, pasted.whole);
    const found = findLane(pasted.label);
    switch (found.type) {
      case 'unknown':
        return { reason: 'unknownLane', line, word: pasted.label };
      case 'line':
        return null;
      case 'failure':
        return putFailures(line, pasted.text);
      case 'lane':
        lane = found.lane;
        return putCards(line, found.lane, pasted.text);
    }
  };

  for (const pasted of readLines(text)) {
    const problem = take(pasted);
    if (problem !== null) return err(problem);
  }
  return pastedOf(sheet.finish(), { proposedWaits: layer.proposedWaits() });
};
