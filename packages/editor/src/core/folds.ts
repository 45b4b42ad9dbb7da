import {
  laneIdSchema,
  stageIdSchema,
  stepIdSchema,
  type Blueprint,
  type CardId,
  type LaneId,
  type StageId,
  type StepId,
} from '@truthline/blueprint';
import { sameFolding, type Folding } from '../layout/layout.ts';
import type { Session } from './session.ts';
import type { Readable } from './store.ts';

/** What one person has folded in one blueprint, by id. */
export type Folds = {
  readonly lanes: readonly string[];
  readonly steps: readonly string[];
  readonly stages: readonly string[];
};

/** Where folds are kept until the blueprint is opened again: with the person, never in the document. */
export type FoldsPort = { readonly load: () => Folds; readonly keep: (folds: Folds) => void };

const idsIn = <Id>(
  kept: readonly string[],
  schema: {
    readonly safeParse: (text: string) => { readonly success: boolean; readonly data?: Id | undefined };
  },
): ReadonlySet<Id> =>
  new Set(
    kept.flatMap(text => {
      const { data } = schema.safeParse(text);
      return data === undefined ? [] : [data];
    }),
  );

/** Heads that hide a place while they are folded. */
export type Covers = {
  readonly lanes: readonly LaneId[];
  readonly steps: readonly StepId[];
  readonly stages: readonly StageId[];
};

export const coversOfCards = (blueprint: Blueprint, cardIds: readonly (CardId | undefined)[]): Covers => {
  const cards = cardIds.flatMap(id => blueprint.card[id ?? ''] ?? []);
  return {
    lanes: cards.map(card => card.laneId),
    steps: cards.map(card => card.stepId),
    stages: cards.flatMap(card => blueprint.step[card.stepId]?.stageId ?? []),
  };
};

const left = <Id>(all: ReadonlySet<Id>, gone: readonly Id[]): ReadonlySet<Id> =>
  gone.some(id => all.has(id)) ? new Set([...all].filter(id => !gone.includes(id))) : all;

/** The same folds without these. A set that holds none of them stays the same object. */
export const uncovered = (folding: Folding, { lanes, steps, stages }: Covers): Folding => ({
  collapsedLanes: left(folding.collapsedLanes, lanes),
  collapsedSteps: left(folding.collapsedSteps, steps),
  collapsedStages: left(folding.collapsedStages, stages),
});

/** The folds a drawing opens with: those kept, but nothing that hides `shown`. What is gone since folds nothing. */
export const openFolds = (port: FoldsPort, blueprint: Blueprint, shown: CardId | null): Folding => {
  const { lanes, steps, stages } = port.load();
  const kept = {
    collapsedLanes: idsIn(lanes, laneIdSchema),
    collapsedSteps: idsIn(steps, stepIdSchema),
    collapsedStages: idsIn(stages, stageIdSchema),
  };
  return shown === null ? kept : uncovered(kept, coversOfCards(blueprint, [shown]));
};

/** Keeps every fold and unfold until the returned function is called. */
export const keepFolds = (session: Readable<Session>, port: FoldsPort): (() => void) => {
  let kept: Folding = session.get().heads;
  return session.subscribe(() => {
    const { heads } = session.get();
    if (sameFolding(kept, heads)) return;
    kept = heads;
    port.keep({
      lanes: [...heads.collapsedLanes],
      steps: [...heads.collapsedSteps],
      stages: [...heads.collapsedStages],
    });
  });
};
