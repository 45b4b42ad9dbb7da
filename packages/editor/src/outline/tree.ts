import {
  cellCards,
  orderedLanes,
  orderedStages,
  orderedSteps,
  type Blueprint,
  type CardId,
  type FailurePointId,
  type LaneId,
  type LinkId,
  type MomentId,
  type StageId,
  type StepId,
  type WaitPointId,
} from '@truthline/blueprint';
import { compareOrderKeys } from '@truthline/kernel';
import type { Focus } from '../core/session.ts';

/** What a line of the outline stands for. */
export type TreeNode =
  | { readonly kind: 'journey' }
  | { readonly kind: 'lanes' }
  | { readonly kind: 'lane'; readonly laneId: LaneId }
  | { readonly kind: 'stage'; readonly stageId: StageId }
  | { readonly kind: 'step'; readonly stepId: StepId }
  | { readonly kind: 'cell'; readonly laneId: LaneId; readonly stepId: StepId }
  | { readonly kind: 'card'; readonly cardId: CardId }
  | { readonly kind: 'moment'; readonly cardId: CardId; readonly id: MomentId }
  | { readonly kind: 'failure'; readonly cardId: CardId; readonly id: FailurePointId }
  | { readonly kind: 'wait'; readonly cardId: CardId; readonly id: WaitPointId }
  | { readonly kind: 'link'; readonly cardId: CardId; readonly id: LinkId };

/** One visible line of the tree, with what a screen reader says of its place. */
export type TreeLine = {
  readonly key: string;
  readonly node: TreeNode;
  /** From 1. */
  readonly level: number;
  readonly parent: string | null;
  /** `null`: there is nothing below it. */
  readonly open: boolean | null;
  readonly place: number;
  readonly siblings: number;
};

export const nodeKey = (node: TreeNode): string => {
  switch (node.kind) {
    case 'journey':
    case 'lanes':
      return node.kind;
    case 'lane':
      return `lane ${node.laneId}`;
    case 'stage':
      return `stage ${node.stageId}`;
    case 'step':
      return `step ${node.stepId}`;
    case 'cell':
      return `cell ${node.laneId} ${node.stepId}`;
    case 'card':
      return `card ${node.cardId}`;
    case 'moment':
    case 'failure':
    case 'wait':
    case 'link':
      return `${node.kind} ${node.cardId} ${node.id}`;
  }
};

/** Cards show what hangs on them when asked; all else is open, unless the drawing is too long to be read at once. */
const LONG = 600;

const marksByCard = (blueprint: Blueprint): ReadonlyMap<CardId, readonly TreeNode[]> => {
  const marks = new Map<CardId, TreeNode[]>();
  const hang = (node: TreeNode & { readonly cardId: CardId }) => {
    const known = marks.get(node.cardId);
    if (known === undefined) marks.set(node.cardId, [node]);
    else known.push(node);
  };
  for (const { id, cardId } of Object.values(blueprint.moment).toSorted((one, other) =>
    compareOrderKeys(one.orderKey, other.orderKey),
  ))
    hang({ kind: 'moment', cardId, id });
  for (const { id, cardId } of Object.values(blueprint.failurePoint)) hang({ kind: 'failure', cardId, id });
  for (const { id, cardId } of Object.values(blueprint.waitPoint)) hang({ kind: 'wait', cardId, id });
  for (const { id, fromCardId, toCardId } of Object.values(blueprint.link)) {
    hang({ kind: 'link', cardId: fromCardId, id });
    hang({ kind: 'link', cardId: toCardId, id });
  }
  return marks;
};

/**
 * The visible lines from top to bottom: the blueprint, its lanes, then stage by stage the steps, in each its cells lane
 * by lane, their cards and what hangs on them. `toggled`: the lines that are not as they are by themselves.
 */
export const treeLines = (blueprint: Blueprint, toggled: ReadonlySet<string>): readonly TreeLine[] => {
  const marks = marksByCard(blueprint);
  const lanes = orderedLanes(blueprint);
  const steps = Map.groupBy(orderedSteps(blueprint), step => step.stageId);
  const long = Object.keys(blueprint.card).length > LONG;
  const childrenOf = (node: TreeNode): readonly TreeNode[] => {
    switch (node.kind) {
      case 'lanes':
        return lanes.map(({ id }) => ({ kind: 'lane', laneId: id }));
      case 'stage':
        return (steps.get(node.stageId) ?? []).map(({ id }) => ({ kind: 'step', stepId: id }));
      case 'step':
        return lanes.map(({ id }) => ({ kind: 'cell', laneId: id, stepId: node.stepId }));
      case 'cell':
        return cellCards(blueprint, node.laneId, node.stepId).map(({ id }) => ({ kind: 'card', cardId: id }));
      case 'card':
        return marks.get(node.cardId) ?? [];
      case 'journey':
      case 'lane':
      case 'moment':
      case 'failure':
      case 'wait':
      case 'link':
        return [];
    }
  };
  const opensItself = (node: TreeNode) => node.kind !== 'card' && !(long && node.kind === 'step');
  const lines: TreeLine[] = [];
  const add = (nodes: readonly TreeNode[], level: number, parent: string | null) => {
    for (const [index, node] of nodes.entries()) {
      const key = nodeKey(node);
      const children = childrenOf(node);
      const open = children.length === 0 ? null : opensItself(node) !== toggled.has(key);
      lines.push({ key, node, level, parent, open, place: index + 1, siblings: nodes.length });
      if (open === true) add(children, level + 1, key);
    }
  };
  add(
    [
      { kind: 'journey' },
      { kind: 'lanes' },
      ...orderedStages(blueprint).map(({ id }): TreeNode => ({ kind: 'stage', stageId: id })),
    ],
    1,
    null,
  );
  return lines;
};

/** What the keyboard is at when it stands on a line. */
export const focusOfNode = (node: TreeNode): Focus | null => {
  switch (node.kind) {
    case 'journey':
    case 'lanes':
      return null;
    case 'lane':
    case 'stage':
    case 'step':
    case 'cell':
    case 'card':
      return node;
    case 'moment':
    case 'failure':
    case 'wait':
      return { kind: 'card', cardId: node.cardId };
    case 'link':
      return { kind: 'link', linkId: node.id };
  }
};

/** The lines from the top down to what the keyboard is at: the last one is it, the others have to be open. */
export const pathToFocus = (blueprint: Blueprint, focus: Focus): readonly string[] => {
  switch (focus.kind) {
    case 'lane':
      return ['lanes', nodeKey(focus)];
    case 'stage':
      return [nodeKey(focus)];
    case 'step': {
      const step = blueprint.step[focus.stepId];
      return step === undefined ? [] : [`stage ${step.stageId}`, nodeKey(focus)];
    }
    case 'cell':
      return [...pathToFocus(blueprint, { kind: 'step', stepId: focus.stepId }), nodeKey(focus)];
    case 'card': {
      const card = blueprint.card[focus.cardId];
      return card === undefined
        ? []
        : [
            ...pathToFocus(blueprint, { kind: 'cell', laneId: card.laneId, stepId: card.stepId }),
            nodeKey(focus),
          ];
    }
    case 'link': {
      const link = blueprint.link[focus.linkId];
      return link === undefined
        ? []
        : [
            ...pathToFocus(blueprint, { kind: 'card', cardId: link.fromCardId }),
            `link ${link.fromCardId} ${link.id}`,
          ];
    }
  }
};
