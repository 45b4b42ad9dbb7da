import {
  LINES,
  cardsOfColumn,
  cardsOfCustomer,
  cardsOfRole,
  linksAcross,
  orderedSteps,
  type Blueprint,
  type CardId,
  type LineKey,
  type Link,
  type LinkId,
  type RoleId,
  type StepId,
} from '@truthline/blueprint';

/** In what direction a blueprint is read. */
export type ReadingOrder =
  | { readonly kind: 'customer' }
  | { readonly kind: 'role'; readonly roleId: RoleId }
  | { readonly kind: 'column'; readonly stepId: StepId }
  | { readonly kind: 'line'; readonly line: LineKey };

/** One halt of a reading: what is looked at, what stays lit beside it, and the links between. */
export type Stop = {
  readonly focus: readonly CardId[];
  readonly beside: readonly CardId[];
  readonly linkIds: readonly LinkId[];
};

const NO_STOPS: readonly Stop[] = [];

const linksByCard = (blueprint: Blueprint): ReadonlyMap<CardId, readonly Link[]> => {
  const found = new Map<CardId, Link[]>();
  const hang = (cardId: CardId, link: Link) => {
    const links = found.get(cardId);
    if (links === undefined) found.set(cardId, [link]);
    else links.push(link);
  };
  for (const link of Object.values(blueprint.link)) {
    hang(link.fromCardId, link);
    hang(link.toCardId, link);
  }
  return found;
};

/** Steps with something the customer does, each with the column below it and whatever is linked to what they do. */
const customerStops = (blueprint: Blueprint): readonly Stop[] => {
  const links = linksByCard(blueprint);
  const byStep = Map.groupBy(cardsOfCustomer(blueprint), card => card.stepId);
  return orderedSteps(blueprint).flatMap(step => {
    const own = (byStep.get(step.id) ?? []).map(card => card.id);
    if (own.length === 0) return [];
    const serving = new Set(cardsOfColumn(blueprint, step.id).map(card => card.id));
    const linkIds = new Set<LinkId>();
    for (const cardId of own)
      for (const link of links.get(cardId) ?? []) {
        if (link.kind === 'sequence' || link.kind === 'rework') continue;
        linkIds.add(link.id);
        serving.add(link.fromCardId);
        serving.add(link.toCardId);
      }
    for (const cardId of serving)
      for (const link of links.get(cardId) ?? [])
        if (serving.has(link.fromCardId) && serving.has(link.toCardId)) linkIds.add(link.id);
    for (const cardId of own) serving.delete(cardId);
    return [{ focus: own, beside: [...serving], linkIds: [...linkIds] }];
  });
};

/** One card a role does, with what it is linked to. */
const roleStops = (blueprint: Blueprint, roleId: RoleId): readonly Stop[] => {
  const links = linksByCard(blueprint);
  return cardsOfRole(blueprint, roleId).map(({ id }) => {
    const own = links.get(id) ?? [];
    return {
      focus: [id],
      beside: own.map(link => (link.fromCardId === id ? link.toCardId : link.fromCardId)),
      linkIds: own.map(link => link.id),
    };
  });
};

const columnStops = (blueprint: Blueprint, stepId: StepId): readonly Stop[] => {
  const column = cardsOfColumn(blueprint, stepId).map(card => card.id);
  const inside = new Set(column);
  const linkIds = Object.values(blueprint.link)
    .filter(link => inside.has(link.fromCardId) && inside.has(link.toCardId))
    .map(link => link.id);
  return column.map(id => ({ focus: [id], beside: column.filter(other => other !== id), linkIds }));
};

const lineStops = (blueprint: Blueprint, line: LineKey): readonly Stop[] =>
  linksAcross(blueprint, line).map(link => ({
    focus: [link.fromCardId, link.toCardId],
    beside: [],
    linkIds: [link.id],
  }));

/** The halts of a reading, in the order they are walked. */
export const stopsOf = (blueprint: Blueprint, order: ReadingOrder): readonly Stop[] => {
  switch (order.kind) {
    case 'customer':
      return customerStops(blueprint);
    case 'role':
      return blueprint.role[order.roleId] === undefined ? NO_STOPS : roleStops(blueprint, order.roleId);
    case 'column':
      return blueprint.step[order.stepId] === undefined ? NO_STOPS : columnStops(blueprint, order.stepId);
    case 'line':
      return lineStops(blueprint, order.line);
  }
};

/** The lines a blueprint can be read along: those that something crosses. */
export const crossedLines = (blueprint: Blueprint): readonly LineKey[] =>
  LINES.map(({ key }) => key).filter(key => linksAcross(blueprint, key).length > 0);
