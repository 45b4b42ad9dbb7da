import {
  LINES,
  cardsOfColumn,
  cardsOfCustomer,
  cardsOfRole,
  linksAcross,
  orderedCards,
  orderedSteps,
  stepIndexes,
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

/** The cards over each column, spanning ones in every column they reach, top to bottom. */
const cardsByColumn = (blueprint: Blueprint): ReadonlyMap<StepId, readonly CardId[]> => {
  const steps = orderedSteps(blueprint);
  const indexes = stepIndexes(blueprint);
  const columns = new Map<StepId, CardId[]>(steps.map(step => [step.id, []]));
  for (const card of orderedCards(blueprint)) {
    const first = indexes.get(card.stepId) ?? 0;
    for (const step of steps.slice(first, first + card.span)) columns.get(step.id)?.push(card.id);
  }
  return columns;
};

/** Steps with something the customer does, each with the column below it and whatever is linked to what they do. */
const customerStops = (blueprint: Blueprint): readonly Stop[] => {
  const links = linksByCard(blueprint);
  const columns = cardsByColumn(blueprint);
  const byStep = Map.groupBy(cardsOfCustomer(blueprint), card => card.stepId);
  return orderedSteps(blueprint).flatMap(step => {
    const own = (byStep.get(step.id) ?? []).map(card => card.id);
    if (own.length === 0) return [];
    const serving = new Set(columns.get(step.id));
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

const walk = (blueprint: Blueprint, order: ReadingOrder): readonly Stop[] => {
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

// Lights, caption and camera ask for the same halts of the same drawing, one after the other.
let walked: {
  readonly blueprint: Blueprint;
  readonly order: string;
  readonly stops: readonly Stop[];
} | null = null;

/** The halts of a reading, in the order they are walked. */
export const stopsOf = (blueprint: Blueprint, order: ReadingOrder): readonly Stop[] => {
  const key = Object.values(order).join(' ');
  if (walked?.blueprint !== blueprint || walked.order !== key)
    walked = { blueprint, order: key, stops: walk(blueprint, order) };
  return walked.stops;
};

/** The lines a blueprint can be read along: those that something crosses. */
export const crossedLines = (blueprint: Blueprint): readonly LineKey[] =>
  LINES.map(({ key }) => key).filter(key => linksAcross(blueprint, key).length > 0);
