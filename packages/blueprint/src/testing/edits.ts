import { compareOrderKeys, orderKeyBetween, type OrderKey } from '@truthline/kernel';
import type { Blueprint } from '../blueprint.ts';
import { DIMENSIONS } from '../records/dimensions.ts';
import { LANE_KINDS } from '../records/lane-kinds.ts';
import { LINK_KINDS } from '../records/link.ts';
import { RULE_WEIGHTS } from '../records/rule-weight.ts';
import { withRecords } from './draw.ts';
import {
  bothLanguages,
  makeCard,
  makeDeviation,
  makeFailurePoint,
  makeLane,
  makeLink,
  makeMoment,
  makeRole,
  makeStage,
  makeStep,
  makeSuppression,
  makeWaitPoint,
} from './make.ts';
import {
  clipSpans,
  keepCards,
  removeLane,
  removeRecord,
  removeRole,
  removeStage,
  removeStep,
} from './remove.ts';

/** One random edit as plain numbers and a text: what they pick depends on the blueprint they meet. */
export type Edit = {
  readonly kind: EditKind;
  /** The id of whatever is added. */
  readonly id: string;
  readonly pick: number;
  readonly other: number;
  readonly text: string;
};

type Choice = { readonly id: string; readonly text: string; readonly pick: number; readonly other: number };
type Sibling = { readonly id: string; readonly orderKey: OrderKey };

const choose = <T>(from: readonly T[], pick: number): T | undefined =>
  from.length === 0 ? undefined : from[pick % from.length];

const chooseRecord = <R extends { readonly id: string }>(table: { readonly [id: string]: R }, pick: number) =>
  choose(
    Object.values(table).toSorted((one, other) => compareOrderKeys(one.id, other.id)),
    pick,
  );

/** A key at the chosen place among siblings; `self` is not its own sibling. */
const keyAmong = (siblings: readonly Sibling[], pick: number, self?: string): OrderKey => {
  const keys = siblings
    .filter(sibling => sibling.id !== self)
    .map(sibling => sibling.orderKey)
    .toSorted(compareOrderKeys);
  const place = pick % (keys.length + 1);
  return orderKeyBetween(keys[place - 1] ?? null, keys[place] ?? null);
};

const cellOf = (blueprint: Blueprint, laneId: string, stepId: string) =>
  Object.values(blueprint.card).filter(card => card.laneId === laneId && card.stepId === stepId);

const behaviours = {
  journeyEdit: (blueprint, { text, pick }) =>
    withRecords(
      blueprint,
      'journey',
      Object.values(blueprint.journey).map(journey => ({
        ...journey,
        title: { ...journey.title, en: text },
        promisedSeconds: pick,
        centsPerMinute: pick % 3 === 0 ? null : pick,
        severities: pick % 2 === 0 ? {} : { L26: RULE_WEIGHTS[pick % RULE_WEIGHTS.length] ?? 'off' },
      })),
    ),
  stageAdd: (blueprint, { id, text, pick }) =>
    withRecords(blueprint, 'stage', [
      makeStage({ id, name: bothLanguages(text), orderKey: keyAmong(Object.values(blueprint.stage), pick) }),
    ]),
  stageMove: (blueprint, { pick, other }) => {
    const stage = chooseRecord(blueprint.stage, pick);
    if (stage === undefined) return blueprint;
    const orderKey = keyAmong(Object.values(blueprint.stage), other, stage.id);
    return clipSpans(withRecords(blueprint, 'stage', [{ ...stage, orderKey }]));
  },
  stageRemove: (blueprint, { pick }) => {
    const stage = chooseRecord(blueprint.stage, pick);
    return stage === undefined ? blueprint : removeStage(blueprint, stage.id);
  },
  stepAdd: (blueprint, { id, text, pick, other }) => {
    const stage = chooseRecord(blueprint.stage, pick);
    if (stage === undefined) return blueprint;
    const siblings = Object.values(blueprint.step).filter(step => step.stageId === stage.id);
    return withRecords(blueprint, 'step', [
      makeStep({ id, stageId: stage.id, name: bothLanguages(text), orderKey: keyAmong(siblings, other) }),
    ]);
  },
  stepMove: (blueprint, { pick, other }) => {
    const step = chooseRecord(blueprint.step, pick);
    const stage = chooseRecord(blueprint.stage, other);
    if (step === undefined || stage === undefined) return blueprint;
    const siblings = Object.values(blueprint.step).filter(sibling => sibling.stageId === stage.id);
    const orderKey = keyAmong(siblings, other, step.id);
    return clipSpans(withRecords(blueprint, 'step', [{ ...step, stageId: stage.id, orderKey }]));
  },
  stepRemove: (blueprint, { pick }) => {
    const step = chooseRecord(blueprint.step, pick);
    return step === undefined ? blueprint : removeStep(blueprint, step.id);
  },
  roleAdd: (blueprint, { id, text }) =>
    withRecords(blueprint, 'role', [makeRole({ id, name: bothLanguages(text) })]),
  roleRemove: (blueprint, { pick }) => {
    const role = chooseRecord(blueprint.role, pick);
    return role === undefined ? blueprint : removeRole(blueprint, role.id);
  },
  laneAdd: (blueprint, { id, text, pick, other }) => {
    const kind = choose(LANE_KINDS, pick) ?? 'customer';
    const siblings = Object.values(blueprint.lane).filter(lane => lane.kind === kind);
    return withRecords(blueprint, 'lane', [
      makeLane({ id, kind, name: bothLanguages(text), orderKey: keyAmong(siblings, other) }),
    ]);
  },
  laneRemove: (blueprint, { pick }) => {
    const lane = chooseRecord(blueprint.lane, pick);
    return lane === undefined ? blueprint : removeLane(blueprint, lane.id);
  },
  cardAdd: (blueprint, { id, text, pick, other }) => {
    const lane = chooseRecord(blueprint.lane, pick);
    const step = chooseRecord(blueprint.step, other);
    if (lane === undefined || step === undefined) return blueprint;
    const orderKey = keyAmong(cellOf(blueprint, lane.id, step.id), pick);
    const roleId = chooseRecord(blueprint.role, other)?.id ?? null;
    return withRecords(blueprint, 'card', [
      makeCard({ id, laneId: lane.id, stepId: step.id, text: bothLanguages(text), orderKey, roleId }),
    ]);
  },
  cardMove: (blueprint, { pick, other }) => {
    const card = chooseRecord(blueprint.card, pick);
    const lane = chooseRecord(blueprint.lane, pick + other);
    const step = chooseRecord(blueprint.step, other);
    if (card === undefined || lane === undefined || step === undefined) return blueprint;
    const orderKey = keyAmong(cellOf(blueprint, lane.id, step.id), other, card.id);
    return clipSpans(
      withRecords(blueprint, 'card', [{ ...card, laneId: lane.id, stepId: step.id, orderKey }]),
    );
  },
  cardEdit: (blueprint, { pick, other, text }) => {
    const card = chooseRecord(blueprint.card, pick);
    return card === undefined
      ? blueprint
      : withRecords(blueprint, 'card', [
          other % 2 === 0
            ? { ...card, text: { ...card.text, en: text } }
            : { ...card, durationSeconds: other, tags: [text.slice(0, 20) || 'tag'] },
        ]);
  },
  cardWiden: (blueprint, { pick, other }) => {
    const card = chooseRecord(blueprint.card, pick);
    return card === undefined
      ? blueprint
      : clipSpans(withRecords(blueprint, 'card', [{ ...card, span: 1 + (other % 5) }]));
  },
  cardRemove: (blueprint, { pick }) => {
    const card = chooseRecord(blueprint.card, pick);
    return card === undefined ? blueprint : keepCards(blueprint, other => other.id !== card.id);
  },
  linkAdd: (blueprint, { id, pick, other }) => {
    const from = chooseRecord(blueprint.card, pick);
    const to = chooseRecord(blueprint.card, other);
    return from === undefined || to === undefined || from === to
      ? blueprint
      : withRecords(blueprint, 'link', [
          makeLink({
            id,
            fromCardId: from.id,
            toCardId: to.id,
            kind: choose(LINK_KINDS, pick + other) ?? 'sequence',
          }),
        ]);
  },
  linkTurn: (blueprint, { pick, other }) => {
    const link = chooseRecord(blueprint.link, pick);
    const card = chooseRecord(blueprint.card, other);
    if (link === undefined || card === undefined) return blueprint;
    const turned = other % 2 === 0 ? { ...link, fromCardId: card.id } : { ...link, toCardId: card.id };
    return turned.fromCardId === turned.toCardId ? blueprint : withRecords(blueprint, 'link', [turned]);
  },
  linkRemove: (blueprint, { pick }) => {
    const link = chooseRecord(blueprint.link, pick);
    return link === undefined ? blueprint : removeRecord(blueprint, 'link', link.id);
  },
  momentAdd: (blueprint, { id, text, pick, other }) => {
    const card = chooseRecord(blueprint.card, pick);
    if (card === undefined) return blueprint;
    const siblings = Object.values(blueprint.moment).filter(moment => moment.cardId === card.id);
    return withRecords(blueprint, 'moment', [
      makeMoment({
        id,
        cardId: card.id,
        name: bothLanguages(text),
        orderKey: keyAmong(siblings, other),
        dimension: choose(DIMENSIONS, other) ?? 'reliability',
        ownerRoleId: chooseRecord(blueprint.role, other)?.id ?? null,
      }),
    ]);
  },
  momentRemove: (blueprint, { pick }) => {
    const moment = chooseRecord(blueprint.moment, pick);
    return moment === undefined ? blueprint : removeRecord(blueprint, 'moment', moment.id);
  },
  failurePointFlag: (blueprint, { id, text, pick, other }) => {
    const card = chooseRecord(blueprint.card, pick);
    return card === undefined
      ? blueprint
      : withRecords(blueprint, 'failurePoint', [
          makeFailurePoint({
            id,
            cardId: card.id,
            mode: bothLanguages(text),
            severity: 1 + (other % 10),
            mitigation: {
              text: bothLanguages(text),
              ownerRoleId: chooseRecord(blueprint.role, other)?.id ?? null,
              dueDate: null,
            },
          }),
        ]);
  },
  failurePointRemove: (blueprint, { pick }) => {
    const point = chooseRecord(blueprint.failurePoint, pick);
    return point === undefined ? blueprint : removeRecord(blueprint, 'failurePoint', point.id);
  },
  waitPointFlag: (blueprint, { id, pick, other }) => {
    const card = chooseRecord(blueprint.card, pick);
    return card === undefined
      ? blueprint
      : withRecords(blueprint, 'waitPoint', [
          makeWaitPoint({ id, cardId: card.id, expectedSeconds: other, toleratedSeconds: pick }),
        ]);
  },
  waitPointRemove: (blueprint, { pick }) => {
    const point = chooseRecord(blueprint.waitPoint, pick);
    return point === undefined ? blueprint : removeRecord(blueprint, 'waitPoint', point.id);
  },
  suppressionAdd: (blueprint, { id, pick }) => {
    const card = chooseRecord(blueprint.card, pick);
    return card === undefined
      ? blueprint
      : withRecords(blueprint, 'suppression', [
          makeSuppression({ id, rule: 'L05', place: { table: 'card', id: card.id } }),
        ]);
  },
  deviationRecord: (blueprint, { pick, text }) => {
    const card = chooseRecord(blueprint.card, pick);
    return card === undefined
      ? blueprint
      : withRecords(blueprint, 'deviation', [
          makeDeviation({ table: 'card', id: card.id }, bothLanguages(text.trim() || 'our way')),
        ]);
  },
  stepFeel: (blueprint, { pick, other }) => {
    const step = chooseRecord(blueprint.step, pick);
    return step === undefined
      ? blueprint
      : withRecords(blueprint, 'step', [
          {
            ...step,
            emotion: (other % 7) - 3,
            expectation: 1 + (other % 7),
            width: other % 2 === 0 ? null : 200,
          },
        ]);
  },
  laneHeighten: (blueprint, { pick, other }) => {
    const lane = chooseRecord(blueprint.lane, pick);
    return lane === undefined ? blueprint : withRecords(blueprint, 'lane', [{ ...lane, height: 1 + other }]);
  },
} as const satisfies { readonly [kind: string]: (blueprint: Blueprint, choice: Choice) => Blueprint };

export type EditKind = keyof typeof behaviours;
export const EDIT_KINDS = Object.keys(behaviours).filter((kind): kind is EditKind => kind in behaviours);

/** The blueprint after one edit. An edit that finds nothing to act on changes nothing; a valid blueprint stays valid. */
export const performEdit = (blueprint: Blueprint, edit: Edit): Blueprint =>
  behaviours[edit.kind](blueprint, edit);

export const performEdits = (blueprint: Blueprint, edits: readonly Edit[]): Blueprint =>
  edits.reduce(performEdit, blueprint);
