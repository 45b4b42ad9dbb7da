import {
  DIMENSIONS,
  orderedStages,
  type Blueprint,
  type Card,
  type CardId,
  type Dimension,
  type RoleId,
  type StageId,
} from '@truthline/blueprint';

/** Which cards are lit. Within one row any of its choices will do, across rows all must hold; an empty row asks nothing. */
export type CardFilter = {
  readonly roleIds: ReadonlySet<RoleId>;
  readonly tags: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<Dimension>;
  readonly stageIds: ReadonlySet<StageId>;
};

export const NO_FILTER: CardFilter = {
  roleIds: new Set(),
  tags: new Set(),
  dimensions: new Set(),
  stageIds: new Set(),
};

export const isFiltering = (filter: CardFilter): boolean =>
  filter.roleIds.size + filter.tags.size + filter.dimensions.size + filter.stageIds.size > 0;

/** Who does a card: its own role, else that of its lane. */
export const roleOf = (blueprint: Blueprint, card: Card): RoleId | null =>
  card.roleId ?? blueprint.lane[card.laneId]?.roleId ?? null;

const dimensionsByCard = (blueprint: Blueprint): ReadonlyMap<CardId, ReadonlySet<Dimension>> => {
  const found = new Map<CardId, Set<Dimension>>();
  for (const moment of Object.values(blueprint.moment)) {
    const known = found.get(moment.cardId);
    if (known === undefined) found.set(moment.cardId, new Set([moment.dimension]));
    else known.add(moment.dimension);
  }
  return found;
};

/** The cards that pass a filter; all of them where it asks nothing. */
export const filteredCards = (blueprint: Blueprint, filter: CardFilter): ReadonlySet<CardId> => {
  const { roleIds, tags, dimensions, stageIds } = filter;
  const judged = dimensionsByCard(blueprint);
  const passes = (card: Card): boolean => {
    const role = roleOf(blueprint, card);
    const stage = blueprint.step[card.stepId]?.stageId;
    return (
      (roleIds.size === 0 || (role !== null && roleIds.has(role))) &&
      (tags.size === 0 || card.tags.some(tag => tags.has(tag))) &&
      (stageIds.size === 0 || (stage !== undefined && stageIds.has(stage))) &&
      (dimensions.size === 0 || [...(judged.get(card.id) ?? [])].some(dimension => dimensions.has(dimension)))
    );
  };
  return new Set(
    Object.values(blueprint.card)
      .filter(passes)
      .map(card => card.id),
  );
};

export type Choice<Id> = { readonly id: Id; readonly count: number };

export type FilterChoices = {
  readonly roles: readonly Choice<RoleId>[];
  readonly tags: readonly Choice<string>[];
  readonly dimensions: readonly Choice<Dimension>[];
  readonly stages: readonly Choice<StageId>[];
};

/** What can be filtered by in this blueprint, with the number of cards each choice holds on its own. */
export const filterChoices = (blueprint: Blueprint): FilterChoices => {
  const cards = Object.values(blueprint.card);
  const judged = dimensionsByCard(blueprint);
  const count = (holds: (card: Card) => boolean) => cards.filter(holds).length;
  return {
    roles: Object.values(blueprint.role).map(({ id }) => ({
      id,
      count: count(card => roleOf(blueprint, card) === id),
    })),
    tags: [...new Set(cards.flatMap(card => card.tags))]
      .toSorted()
      .map(tag => ({ id: tag, count: count(card => card.tags.includes(tag)) })),
    dimensions: DIMENSIONS.map(id => ({
      id,
      count: count(card => judged.get(card.id)?.has(id) === true),
    })).filter(choice => choice.count > 0),
    stages: orderedStages(blueprint).map(({ id }) => ({
      id,
      count: count(card => blueprint.step[card.stepId]?.stageId === id),
    })),
  };
};

/** The filter with one choice turned on or off. */
export const toggled = <T>(choices: ReadonlySet<T>, choice: T): ReadonlySet<T> =>
  choices.has(choice) ? new Set([...choices].filter(each => each !== choice)) : new Set([...choices, choice]);
