import type { Blueprint, Table } from '../blueprint.ts';
import { stepIndexes } from '../reading/ordered.ts';

const keep = <R>(table: { readonly [id: string]: R }, wanted: (record: R) => boolean) =>
  Object.fromEntries(Object.entries(table).filter(([, record]) => wanted(record)));

const map = <R>(table: { readonly [id: string]: R }, change: (record: R) => R) =>
  Object.fromEntries(Object.entries(table).map(([id, record]) => [id, change(record)] as const));

/** Shortens every card that reaches past the last step. */
export const clipSpans = (blueprint: Blueprint): Blueprint => {
  const indexes = stepIndexes(blueprint);
  const clip = (card: Table<'card'>[string]) => {
    const room = indexes.size - (indexes.get(card.stepId) ?? 0);
    return card.span <= room ? card : { ...card, span: Math.max(1, room) };
  };
  return { ...blueprint, card: map(blueprint.card, clip) };
};

/** Keeps the cards wanted, and of what stands on cards or joins them only what still can. */
export const keepCards = (
  blueprint: Blueprint,
  wanted: (card: Table<'card'>[string]) => boolean,
): Blueprint => {
  const card = keep(blueprint.card, wanted);
  const remains = (id: string) => card[id] !== undefined;
  return {
    ...blueprint,
    card,
    link: keep(blueprint.link, link => remains(link.fromCardId) && remains(link.toCardId)),
    moment: keep(blueprint.moment, moment => remains(moment.cardId)),
    failurePoint: keep(blueprint.failurePoint, point => remains(point.cardId)),
    waitPoint: keep(blueprint.waitPoint, point => remains(point.cardId)),
  };
};

export const removeLane = (blueprint: Blueprint, laneId: string): Blueprint => ({
  ...keepCards(blueprint, card => card.laneId !== laneId),
  lane: keep(blueprint.lane, lane => lane.id !== laneId),
});

export const removeStep = (blueprint: Blueprint, stepId: string): Blueprint =>
  clipSpans({
    ...keepCards(blueprint, card => card.stepId !== stepId),
    step: keep(blueprint.step, step => step.id !== stepId),
  });

export const removeStage = (blueprint: Blueprint, stageId: string): Blueprint => {
  const emptied = Object.values(blueprint.step)
    .filter(step => step.stageId === stageId)
    .reduce((current, step) => removeStep(current, step.id), blueprint);
  return { ...emptied, stage: keep(emptied.stage, stage => stage.id !== stageId) };
};

/** Takes a role away; whoever named it names nobody. */
export const removeRole = (blueprint: Blueprint, roleId: string): Blueprint => ({
  ...blueprint,
  role: keep(blueprint.role, role => role.id !== roleId),
  lane: map(blueprint.lane, lane => (lane.roleId === roleId ? { ...lane, roleId: null } : lane)),
  card: map(blueprint.card, card => (card.roleId === roleId ? { ...card, roleId: null } : card)),
  moment: map(blueprint.moment, moment =>
    moment.ownerRoleId === roleId ? { ...moment, ownerRoleId: null } : moment,
  ),
  failurePoint: map(blueprint.failurePoint, point =>
    point.mitigation?.ownerRoleId === roleId
      ? { ...point, mitigation: { ...point.mitigation, ownerRoleId: null } }
      : point,
  ),
});

export const removeRecord = (
  blueprint: Blueprint,
  table: 'link' | 'moment' | 'failurePoint' | 'waitPoint' | 'suppression',
  id: string,
): Blueprint => ({
  ...blueprint,
  [table]: Object.fromEntries(Object.entries(blueprint[table]).filter(([key]) => key !== id)),
});
