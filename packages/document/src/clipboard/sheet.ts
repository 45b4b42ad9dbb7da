import {
  cardIdSchema,
  cellCards,
  failurePointIdSchema,
  laneIdSchema,
  momentIdSchema,
  newCard,
  newFailurePoint,
  newLane,
  newMoment,
  newStep,
  newWaitPoint,
  orderedLanes,
  orderedStages,
  orderedSteps,
  stageIdSchema,
  stepIdSchema,
  waitPointIdSchema,
  type Blueprint,
  type Card,
  type CardId,
  type Lane,
  type LaneId,
  type LaneKind,
  type LocalText,
  type RoleId,
  type Stage,
  type StageId,
  type Step,
  type StepId,
} from '@truthline/blueprint';
import { orderKeyBetween, orderKeysBetween, type IdSource } from '@truthline/kernel';
import type { SingleCommand } from '../command.ts';

/** A card that is to come, without a place in its cell yet; what is left out nobody has said. */
export type ComingCard = Pick<Card, 'text'> & Partial<Omit<Card, 'id' | 'laneId' | 'stepId' | 'orderKey'>>;

/** What a paste says of a step. Times left out are not known. */
export type StepWords = Pick<Step, 'name'> & Partial<Pick<Step, 'standardSeconds' | 'acceptableSeconds'>>;

/**
 * The grid of a blueprint while a paste is laid out on it: finds lanes and steps, adds what is missing, and collects the
 * commands. Cards come to the end of their cells, in the order in which they are put.
 */
export type Sheet = {
  readonly lanes: () => readonly Lane[];
  readonly steps: () => readonly Step[];
  readonly stages: () => readonly Stage[];
  /** Adds a lane below the others of its kind. */
  readonly addLane: (lane: { kind: LaneKind; name: LocalText; roleId: RoleId | null }) => Lane;
  /** Adds a stage behind another, or at the end. */
  readonly addStage: (name: LocalText, after: StageId | null) => Stage;
  /** Adds a step directly behind another, in its stage, or at the end of a stage. */
  readonly addStep: (said: StepWords, place: { after: StepId } | { endOf: StageId }) => Step;
  readonly editStep: (stepId: StepId, said: StepWords) => void;
  /** True where the cell holds a card, one that was there or one that is to come. */
  readonly isTaken: (laneId: LaneId, stepId: StepId) => boolean;
  readonly putCard: (laneId: LaneId, stepId: StepId, card: ComingCard) => CardId;
  readonly addMoment: (cardId: CardId, name: LocalText) => void;
  readonly addFailure: (cardId: CardId, mode: LocalText, prevention: LocalText | null) => void;
  readonly addWait: (cardId: CardId) => void;
  /** Everything so far as commands, and the cards in the order in which they were put. */
  readonly finish: () => { readonly commands: readonly SingleCommand[]; readonly cardIds: readonly CardId[] };
};

const cellKey = (laneId: string, stepId: string) => `${laneId} ${stepId}`;

export const openSheet = (blueprint: Blueprint, ids: IdSource): Sheet => {
  const lanes: Lane[] = [...orderedLanes(blueprint)];
  const stages: Stage[] = [...orderedStages(blueprint)];
  const steps: Step[] = [...orderedSteps(blueprint)];
  const grid: SingleCommand[] = [];
  const hanging: SingleCommand[] = [];
  const coming = new Map<string, (ComingCard & Pick<Card, 'id' | 'laneId' | 'stepId'>)[]>();
  const cardIds: CardId[] = [];
  const [first] = orderKeysBetween(null, null, 1);
  if (first === undefined) throw new Error('no order key');

  const behind = (siblings: readonly { readonly orderKey: Lane['orderKey'] }[], at: number) =>
    orderKeyBetween(siblings[at]?.orderKey ?? null, siblings[at + 1]?.orderKey ?? null);

  const placeCards = (): readonly SingleCommand[] =>
    [...coming.values()].flatMap(cards => {
      const [{ laneId, stepId } = { laneId: null, stepId: null }] = cards;
      if (laneId === null || stepId === null) return [];
      const last = cellCards(blueprint, laneId, stepId).at(-1)?.orderKey ?? null;
      const keys = orderKeysBetween(last, null, cards.length);
      return cards.map((card, index): SingleCommand => ({
        type: 'card.add',
        card: newCard({ ...card, orderKey: keys[index] ?? first }),
      }));
    });

  return {
    lanes: () => lanes,
    steps: () => steps,
    stages: () => stages,
    addLane: fields => {
      const siblings = lanes.filter(({ kind }) => kind === fields.kind);
      const orderKey = behind(siblings, siblings.length - 1);
      const lane = newLane({ id: laneIdSchema.parse(ids.next()), ...fields, orderKey });
      lanes.push(lane);
      grid.push({ type: 'lane.add', lane });
      return lane;
    },
    addStage: (name, after) => {
      const at = after === null ? stages.length - 1 : stages.findIndex(({ id }) => id === after);
      const stage = { id: stageIdSchema.parse(ids.next()), name, orderKey: behind(stages, at) };
      stages.splice(at + 1, 0, stage);
      grid.push({ type: 'stage.add', stage });
      return stage;
    },
    addStep: (said, place) => {
      const beside = 'after' in place ? steps.find(({ id }) => id === place.after) : undefined;
      const stageId = 'endOf' in place ? place.endOf : beside?.stageId;
      if (stageId === undefined) throw new Error('a step behind one that is not there');
      const siblings = steps.filter(step => step.stageId === stageId);
      const at = beside === undefined ? siblings.length - 1 : siblings.indexOf(beside);
      const step = newStep({
        id: stepIdSchema.parse(ids.next()),
        stageId,
        ...said,
        orderKey: behind(siblings, at),
      });
      const previous = siblings[at];
      const stageAt = stages.findIndex(({ id }) => id === stageId);
      const earlier = new Set<string>(stages.slice(0, stageAt + 1).map(({ id }) => id));
      const index =
        previous === undefined
          ? steps.filter(each => earlier.has(each.stageId)).length
          : steps.indexOf(previous) + 1;
      steps.splice(index, 0, step);
      grid.push({ type: 'step.add', step });
      return step;
    },
    editStep: (stepId, said) => {
      const at = steps.findIndex(({ id }) => id === stepId);
      const step = steps[at];
      if (step === undefined) return;
      steps[at] = { ...step, ...said };
      grid.push({ type: 'step.edit', stepId, fields: said });
    },
    isTaken: (laneId, stepId) =>
      coming.has(cellKey(laneId, stepId)) || cellCards(blueprint, laneId, stepId).length > 0,
    putCard: (laneId, stepId, card) => {
      const id = cardIdSchema.parse(ids.next());
      const key = cellKey(laneId, stepId);
      const cell = coming.get(key) ?? [];
      cell.push({ ...card, id, laneId, stepId });
      coming.set(key, cell);
      cardIds.push(id);
      return id;
    },
    addMoment: (cardId, name) => {
      hanging.push({
        type: 'moment.add',
        moment: newMoment({ id: momentIdSchema.parse(ids.next()), cardId, orderKey: first, name }),
      });
    },
    addFailure: (cardId, mode, prevention) => {
      hanging.push({
        type: 'failurePoint.flag',
        failurePoint: newFailurePoint({
          id: failurePointIdSchema.parse(ids.next()),
          cardId,
          mode,
          prevention,
        }),
      });
    },
    addWait: cardId => {
      hanging.push({
        type: 'waitPoint.add',
        waitPoint: newWaitPoint({ id: waitPointIdSchema.parse(ids.next()), cardId }),
      });
    },
    finish: () => ({ commands: [...grid, ...placeCards(), ...hanging], cardIds }),
  };
};
