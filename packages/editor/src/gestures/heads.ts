import {
  laneIdSchema,
  newLane,
  newStep,
  orderedCards,
  orderedLanes,
  orderedStages,
  orderedSteps,
  readText,
  stageIdSchema,
  stepIdSchema,
  type Blueprint,
  type LocalText,
  type Step,
} from '@truthline/blueprint';
import { keyBefore, type Command } from '@truthline/document';
import type { EditorCore } from '../core/editor-core.ts';
import { headKey, type Head, type HeadState } from '../core/head-state.ts';
import { NOTHING_SELECTED, isHead } from '../core/session.ts';
import type { BlueprintLayout } from '../layout/layout.ts';

export type Side = 'before' | 'after';

const blank: LocalText = { zh: '', en: '' };

/** The record a header stands for; `undefined` where someone else has removed it. */
export const recordOf = (blueprint: Blueprint, head: Head) => {
  switch (head.kind) {
    case 'lane':
      return blueprint.lane[head.laneId];
    case 'step':
      return blueprint.step[head.stepId];
    case 'stage':
      return blueprint.stage[head.stageId];
  }
};

export const headName = (core: EditorCore, head: Head): string => {
  const record = recordOf(core.document.state().blueprint, head);
  return record === undefined ? '' : readText(record.name, core.language.get());
};

export const focusedHead = (core: EditorCore): Head | null => {
  const { focus } = core.session.get();
  return isHead(focus) ? focus : null;
};

export const updateHeads = (core: EditorCore, change: Partial<HeadState>): void =>
  core.update({ heads: { ...core.session.get().heads, ...change } });

/** The headers of one kind in drawing order. */
export const headsOf = (layout: BlueprintLayout, kind: Head['kind']): readonly Head[] => {
  switch (kind) {
    case 'lane':
      return layout.lanes.map(({ laneId }) => ({ kind: 'lane', laneId }));
    case 'step':
      return layout.columns.map(({ stepId }) => ({ kind: 'step', stepId }));
    case 'stage':
      return layout.stages.map(({ stageId }) => ({ kind: 'stage', stageId }));
  }
};

/** The header so many places further on; `null` past the ends. */
export const headBeside = (layout: BlueprintLayout, head: Head, distance: number): Head | null => {
  const heads = headsOf(layout, head.kind);
  const at = heads.findIndex(each => headKey(each) === headKey(head));
  return at === -1 ? null : (heads[at + distance] ?? null);
};

/** Brings a header into sight and stands on it. */
export const standOn = (core: EditorCore, head: Head): void => {
  core.update({ focus: head, selection: NOTHING_SELECTED });
  const layout = core.layout.get();
  const column =
    head.kind === 'step'
      ? layout.columns.find(box => box.stepId === head.stepId)
      : head.kind === 'stage'
        ? layout.stages.find(box => box.stageId === head.stageId)
        : undefined;
  const lane = head.kind === 'lane' ? layout.lanes.find(band => band.laneId === head.laneId) : undefined;
  const { view, frame } = core;
  // Only across for a column, only down for a lane: the other way stays where one reads.
  const seen = {
    x: (frame.get().left - view.get().x) / view.get().zoom,
    y: (frame.get().top - view.get().y) / view.get().zoom,
  };
  if (column !== undefined)
    core.revealBox({ x: column.x, y: seen.y + 20, width: Math.min(column.width, 160), height: 1 });
  else if (lane !== undefined)
    core.revealBox({ x: seen.x + 20, y: lane.y, width: 1, height: Math.min(lane.height, 160) });
};

const blankStep = (core: EditorCore, stageId: Step['stageId'], orderKey: Step['orderKey']): Step =>
  newStep({ id: stepIdSchema.parse(core.ids.next()), stageId, name: blank, orderKey });

/** The command that adds a lane, step or stage beside another, and the header it gets. */
const addition = (core: EditorCore, head: Head, side: Side): { command: Command; head: Head } | null => {
  const { blueprint } = core.document.state();
  switch (head.kind) {
    case 'lane': {
      const lane = blueprint.lane[head.laneId];
      if (lane === undefined) return null;
      const siblings = orderedLanes(blueprint).filter(each => each.kind === lane.kind);
      const at = siblings.indexOf(lane) + (side === 'after' ? 1 : 0);
      const id = laneIdSchema.parse(core.ids.next());
      const orderKey = keyBefore(siblings, siblings[at]?.id ?? null);
      return {
        command: {
          type: 'lane.add',
          lane: newLane({ id, kind: lane.kind, name: blank, orderKey }),
        },
        head: { kind: 'lane', laneId: id },
      };
    }
    case 'step': {
      const step = blueprint.step[head.stepId];
      if (step === undefined) return null;
      const siblings = orderedSteps(blueprint).filter(each => each.stageId === step.stageId);
      const at = siblings.indexOf(step) + (side === 'after' ? 1 : 0);
      const added = blankStep(core, step.stageId, keyBefore(siblings, siblings[at]?.id ?? null));
      return { command: { type: 'step.add', step: added }, head: { kind: 'step', stepId: added.id } };
    }
    case 'stage': {
      const stages = orderedStages(blueprint);
      const at = stages.findIndex(each => each.id === head.stageId) + (side === 'after' ? 1 : 0);
      const id = stageIdSchema.parse(core.ids.next());
      const orderKey = keyBefore(stages, stages[at]?.id ?? null);
      // A stage without a step would be a place where nothing can be put.
      return {
        command: {
          type: 'batch',
          label: 'stage.add',
          commands: [
            { type: 'stage.add', stage: { id, name: blank, orderKey } },
            { type: 'step.add', step: blankStep(core, id, orderKey) },
          ],
        },
        head: { kind: 'stage', stageId: id },
      };
    }
  }
};

/** Adds one beside it and begins to write its name. */
export const addBeside = (core: EditorCore, head: Head, side: Side): void => {
  const added = addition(core, head, side);
  if (added === null) return;
  if (!core.execute(added.command, say => say(`said.head.added.${head.kind}`))) return;
  standOn(core, added.head);
  updateHeads(core, { renaming: added.head });
};

/**
 * Writes a name in the language of the drawing, over the name that its writer saw. An unchanged name is no change. What
 * somebody else has written meanwhile stands: in the other language beside this one, in the same one before it, and then
 * this one is among the refused changes.
 */
export const renameHead = (core: EditorCore, head: Head, text: string, seen: LocalText): void => {
  updateHeads(core, { renaming: null });
  const written = text.trim();
  const language = core.language.get();
  if (recordOf(core.document.state().blueprint, head) === undefined || seen[language] === written) return;
  const fields = { name: { ...seen, [language]: written } };
  const base = { name: seen };
  const said = (say: Parameters<NonNullable<Parameters<EditorCore['execute']>[1]>>[0]) =>
    say('said.head.renamed', { name: written });
  switch (head.kind) {
    case 'lane':
      core.execute({ type: 'lane.edit', laneId: head.laneId, fields, base }, said);
      break;
    case 'step':
      core.execute({ type: 'step.edit', stepId: head.stepId, fields, base }, said);
      break;
    case 'stage':
      core.execute({ type: 'stage.edit', stageId: head.stageId, fields, base }, said);
      break;
  }
};

const without = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> =>
  new Set([...set].filter(each => each !== one));
const toggled = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> =>
  set.has(one) ? without(set, one) : new Set([...set, one]);

export const isCollapsed = (heads: HeadState, head: Head): boolean => {
  switch (head.kind) {
    case 'lane':
      return heads.collapsedLanes.has(head.laneId);
    case 'step':
      return heads.collapsedSteps.has(head.stepId);
    case 'stage':
      return heads.collapsedStages.has(head.stageId);
  }
};

const foldingAfter = (heads: HeadState, head: Head): Partial<HeadState> => {
  switch (head.kind) {
    case 'lane':
      return { collapsedLanes: toggled(heads.collapsedLanes, head.laneId) };
    case 'step':
      return { collapsedSteps: toggled(heads.collapsedSteps, head.stepId) };
    case 'stage':
      return { collapsedStages: toggled(heads.collapsedStages, head.stageId) };
  }
};

/** Folds a lane, step or stage to a strip, or unfolds it. */
export const foldHead = (core: EditorCore, head: Head): void => {
  const { heads } = core.session.get();
  const name = headName(core, head);
  updateHeads(core, foldingAfter(heads, head));
  core.announce(say => say(isCollapsed(heads, head) ? 'said.head.unfolded' : 'said.head.folded', { name }));
};

/** The cards that stand in it, in reading order. */
export const cardsUnder = (blueprint: Blueprint, head: Head) =>
  orderedCards(blueprint).filter(card => {
    switch (head.kind) {
      case 'lane':
        return card.laneId === head.laneId;
      case 'step':
        return card.stepId === head.stepId;
      case 'stage':
        return blueprint.step[card.stepId]?.stageId === head.stageId;
    }
  });
