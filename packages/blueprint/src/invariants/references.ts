import type { Blueprint, TableName } from '../blueprint.ts';
import type { Invariant, InvariantViolation } from './violation.ts';

/** One field of one record that names another record. */
export type Reference = {
  readonly invariant: Invariant;
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly target: TableName;
  readonly targetId: string;
};

type Place = { readonly table: TableName; readonly id: string };

const reference = (
  invariant: Invariant,
  { table, id }: Place,
  field: string,
  target: TableName,
  targetId: string | null | undefined,
): readonly Reference[] =>
  targetId === null || targetId === undefined ? [] : [{ invariant, table, id, field, target, targetId }];

/** Every reference of the blueprint, empty ones left out. */
export const listReferences = (blueprint: Blueprint): readonly Reference[] => [
  ...Object.values(blueprint.step).flatMap(step =>
    reference('stepHasStage', { table: 'step', id: step.id }, 'stageId', 'stage', step.stageId),
  ),
  ...Object.values(blueprint.lane).flatMap(lane =>
    reference('roleExists', { table: 'lane', id: lane.id }, 'roleId', 'role', lane.roleId),
  ),
  ...Object.values(blueprint.card).flatMap(card => {
    const place = { table: 'card', id: card.id } as const;
    return [
      ...reference('cardHasLane', place, 'laneId', 'lane', card.laneId),
      ...reference('cardHasStep', place, 'stepId', 'step', card.stepId),
      ...reference('roleExists', place, 'roleId', 'role', card.roleId),
    ];
  }),
  ...Object.values(blueprint.link).flatMap(link => {
    const place = { table: 'link', id: link.id } as const;
    return [
      ...reference('linkJoinsCards', place, 'fromCardId', 'card', link.fromCardId),
      ...reference('linkJoinsCards', place, 'toCardId', 'card', link.toCardId),
    ];
  }),
  ...Object.values(blueprint.moment).flatMap(moment => {
    const place = { table: 'moment', id: moment.id } as const;
    return [
      ...reference('standsOnCard', place, 'cardId', 'card', moment.cardId),
      ...reference('roleExists', place, 'ownerRoleId', 'role', moment.ownerRoleId),
    ];
  }),
  ...Object.values(blueprint.failurePoint).flatMap(point => {
    const place = { table: 'failurePoint', id: point.id } as const;
    return [
      ...reference('standsOnCard', place, 'cardId', 'card', point.cardId),
      ...reference('roleExists', place, 'mitigation', 'role', point.mitigation?.ownerRoleId),
    ];
  }),
  ...Object.values(blueprint.waitPoint).flatMap(point =>
    reference('standsOnCard', { table: 'waitPoint', id: point.id }, 'cardId', 'card', point.cardId),
  ),
];

/** I3–I5, I7, I9, I10: whatever a record names exists. */
export const referencesHold = (blueprint: Blueprint): InvariantViolation[] =>
  listReferences(blueprint)
    .filter(({ target, targetId }) => blueprint[target][targetId] === undefined)
    .map(({ invariant, table, id, field, target, targetId }) => ({
      invariant,
      table,
      id,
      field,
      other: { table: target, id: targetId },
    }));

/** I8: a link joins two different cards. */
export const linksJoinTwo = (blueprint: Blueprint): InvariantViolation[] =>
  Object.values(blueprint.link)
    .filter(link => link.fromCardId === link.toCardId)
    .map(link => ({
      invariant: 'linkJoinsTwo',
      table: 'link',
      id: link.id,
      field: 'toCardId',
      other: { table: 'card', id: link.toCardId },
    }));
