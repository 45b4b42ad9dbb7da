import type { Blueprint, CardId, Difference, LaneId, LinkId, StepId } from '@truthline/blueprint';

/** Which kinds of difference a mark speaks of, in the order in which they are drawn. */
export type MarkKinds = readonly Difference['kind'][];

/** Differences as marks of a drawing: what is no card of its own is marked on the card it hangs on. */
export type DrawnDifferences = {
  readonly cards: ReadonlyMap<CardId, MarkKinds>;
  readonly links: ReadonlyMap<LinkId, MarkKinds>;
  readonly lanes: ReadonlyMap<LaneId, MarkKinds>;
  readonly steps: ReadonlyMap<StepId, MarkKinds>;
};

/** Where on a drawing a record is seen. */
export type Spot =
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'step'; readonly id: StepId };

const cardSpot = (blueprint: Blueprint, cardId: string | undefined): Spot | null => {
  const card = cardId === undefined ? undefined : blueprint.card[cardId];
  return card === undefined ? null : { kind: 'card', id: card.id };
};

/** Where a record is seen on the drawing; null for what is not drawn (the service, a role) or not there. */
export const spotOf = (blueprint: Blueprint, { table, id }: Difference['place']): Spot | null => {
  switch (table) {
    case 'card':
      return cardSpot(blueprint, id);
    case 'moment':
    case 'failurePoint':
    case 'waitPoint':
      return cardSpot(blueprint, blueprint[table][id]?.cardId);
    case 'link': {
      const link = blueprint.link[id];
      return link === undefined ? null : { kind: 'link', id: link.id };
    }
    case 'lane': {
      const lane = blueprint.lane[id];
      return lane === undefined ? null : { kind: 'lane', id: lane.id };
    }
    case 'step': {
      const step = blueprint.step[id];
      return step === undefined ? null : { kind: 'step', id: step.id };
    }
    case 'stage': {
      const step = Object.values(blueprint.step).find(({ stageId }) => stageId === id);
      return step === undefined ? null : { kind: 'step', id: step.id };
    }
    case 'deviation':
    case 'suppression':
    case 'journey':
    case 'role':
      return null;
  }
};

const ORDER: MarkKinds = ['added', 'removed', 'moved', 'changed'];

/** What hangs on a card and came or went is, for the card, a change. */
const kindAt = ({ kind, place }: Difference): Difference['kind'] =>
  place.table === 'moment' || place.table === 'failurePoint' || place.table === 'waitPoint'
    ? 'changed'
    : kind;

/** The marks of differences on a drawing that shows both what was removed and what was added. */
export const markDifferences = (
  blueprint: Blueprint,
  differences: readonly Difference[],
): DrawnDifferences => {
  const spots = new Map<string, { readonly spot: Spot; readonly kinds: Set<Difference['kind']> }>();
  for (const difference of differences) {
    const spot = spotOf(blueprint, difference.place);
    if (spot === null) continue;
    const key = `${spot.kind} ${spot.id}`;
    const known = spots.get(key) ?? { spot, kinds: new Set() };
    known.kinds.add(kindAt(difference));
    spots.set(key, known);
  }
  const cards = new Map<CardId, MarkKinds>();
  const links = new Map<LinkId, MarkKinds>();
  const lanes = new Map<LaneId, MarkKinds>();
  const steps = new Map<StepId, MarkKinds>();
  for (const { spot, kinds } of spots.values()) {
    // A card that came or went says all there is to say.
    const whole = kinds.has('added') ? 'added' : kinds.has('removed') ? 'removed' : null;
    const said: MarkKinds = whole === null ? ORDER.filter(kind => kinds.has(kind)) : [whole];
    if (spot.kind === 'card') cards.set(spot.id, said);
    else if (spot.kind === 'link') links.set(spot.id, said);
    else if (spot.kind === 'lane') lanes.set(spot.id, said);
    else steps.set(spot.id, said);
  }
  return { cards, links, lanes, steps };
};
