import {
  laneIdSchema,
  orderedCards,
  orderedStages,
  orderedSteps,
  readText,
  stageIdSchema,
  stepIdSchema,
  type Blueprint,
  type Language,
} from '@truthline/blueprint';
import { keyBefore, mergeLanes, mergeSteps, splitLane, splitStep, type Command } from '@truthline/document';
import type { EditorCore } from '../core/editor-core.ts';
import type { Head } from '../core/head-state.ts';
import { headBeside, headName, standOn, updateHeads } from './heads.ts';

const blank = { zh: '', en: '' };

/** What a split can part: the cards of a lane or step, the steps of a stage. */
export const partsOf = (
  blueprint: Blueprint,
  head: Head,
  language: Language,
): readonly { readonly id: string; readonly name: string }[] => {
  switch (head.kind) {
    case 'lane':
      return orderedCards(blueprint)
        .filter(card => card.laneId === head.laneId)
        .map(card => ({ id: card.id, name: readText(card.text, language) }));
    case 'step':
      return orderedCards(blueprint)
        .filter(card => card.stepId === head.stepId)
        .map(card => ({ id: card.id, name: readText(card.text, language) }));
    case 'stage':
      return orderedSteps(blueprint)
        .filter(step => step.stageId === head.stageId)
        .map(step => ({ id: step.id, name: readText(step.name, language) }));
  }
};

const splitStage = (
  core: EditorCore,
  head: Extract<Head, { kind: 'stage' }>,
  chosen: ReadonlySet<string>,
): { command: Command; head: Head } => {
  const { blueprint } = core.document.state();
  const id = stageIdSchema.parse(core.ids.next());
  const stages = orderedStages(blueprint);
  const next = stages[stages.findIndex(stage => stage.id === head.stageId) + 1]?.id ?? null;
  const moves = orderedSteps(blueprint)
    .filter(step => step.stageId === head.stageId && chosen.has(step.id))
    .map(step => ({ type: 'step.move', stepId: step.id, stageId: id, before: null }) as const);
  return {
    command: {
      type: 'batch',
      label: 'stage.split',
      commands: [
        { type: 'stage.add', stage: { id, name: blank, orderKey: keyBefore(stages, next) } },
        ...moves,
      ],
    },
    head: { kind: 'stage', stageId: id },
  };
};

const splitting = (
  core: EditorCore,
  head: Head,
  chosen: ReadonlySet<string>,
): { command: Command | null; head: Head } => {
  const { blueprint } = core.document.state();
  const cardIds = new Set(
    Object.values(blueprint.card)
      .filter(card => chosen.has(card.id))
      .map(card => card.id),
  );
  switch (head.kind) {
    case 'lane': {
      const id = laneIdSchema.parse(core.ids.next());
      const below = { id, name: blank, roleId: null, cardIds };
      return { command: splitLane(blueprint, head.laneId, below), head: { kind: 'lane', laneId: id } };
    }
    case 'step': {
      const id = stepIdSchema.parse(core.ids.next());
      const after = { id, name: blank, cardIds };
      return { command: splitStep(blueprint, head.stepId, after), head: { kind: 'step', stepId: id } };
    }
    case 'stage':
      return splitStage(core, head, chosen);
  }
};

/** Parts a lane, step or stage in two as one change: the new one takes what was chosen, and its name is written. */
export const splitHead = (core: EditorCore, head: Head, chosen: ReadonlySet<string>): void => {
  updateHeads(core, { splitting: null });
  const { command, head: added } = splitting(core, head, chosen);
  if (command === null || !core.execute(command, say => say('said.head.split'))) return;
  standOn(core, added);
  updateHeads(core, { renaming: added });
};

/** The one after it that it can be merged with: a lane only with one of its kind, or its cards would cross a line. */
const mergeable = (core: EditorCore, head: Head): Head | null => {
  const next = headBeside(core.layout.get(), head, 1);
  if (head.kind !== 'lane' || next?.kind !== 'lane') return next;
  const { lane } = core.document.state().blueprint;
  return lane[head.laneId]?.kind === lane[next.laneId]?.kind ? next : null;
};

const merging = (blueprint: Blueprint, head: Head, next: Head): Command | null => {
  if (head.kind === 'lane' && next.kind === 'lane') return mergeLanes(blueprint, head.laneId, next.laneId);
  if (head.kind === 'step' && next.kind === 'step') return mergeSteps(blueprint, head.stepId, next.stepId);
  if (head.kind === 'stage' && next.kind === 'stage')
    return { type: 'stage.remove', stageId: next.stageId, steps: { moveTo: head.stageId } };
  return null;
};

/** Makes one of it and the next, as one change; the first keeps its name. */
export const mergeWithNext = (core: EditorCore, head: Head): void => {
  const next = mergeable(core, head);
  const command = next === null ? null : merging(core.document.state().blueprint, head, next);
  if (command === null) {
    core.announce(say => say('said.head.mergeLast'));
    return;
  }
  const name = headName(core, head);
  core.execute(command, say => say('said.head.merged', { name }));
};
