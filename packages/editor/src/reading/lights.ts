import type { Blueprint, CardId, LinkId } from '@truthline/blueprint';
import type { Looking } from '../core/looking.ts';
import { filteredCards, isFiltering } from '../find/card-filter.ts';
import { searchCards } from '../find/search-cards.ts';
import { stopsOf } from './reading-order.ts';

/** What is lit while something is looked for or read; the rest of the drawing steps back. */
export type Lights = {
  readonly cards: ReadonlySet<CardId>;
  /** The ones looked at right now, among them. */
  readonly focus: ReadonlySet<CardId>;
  /** The links lit; `null`: those between two lit cards. */
  readonly links: ReadonlySet<LinkId> | null;
};

export type Light = 'plain' | 'focus' | 'lit' | 'dim';

const NOTHING: ReadonlySet<CardId> = new Set();

/** The links that join neighbours of a path. */
const linksOn = (blueprint: Blueprint, cardIds: readonly CardId[]): ReadonlySet<LinkId> => {
  const next = new Map(cardIds.map((cardId, place) => [cardId, cardIds[place + 1]]));
  return new Set(
    Object.values(blueprint.link)
      .filter(link => next.get(link.fromCardId) === link.toCardId)
      .map(link => link.id),
  );
};

/** A reading outshines a path, a path a search, a search a filter. `null` while nothing is dimmed. */
export const lightsOf = (blueprint: Blueprint, looking: Looking): Lights | null => {
  const { reading, path, search, filter } = looking;
  if (reading !== null) {
    const stop = stopsOf(blueprint, reading.order)[reading.at];
    if (stop !== undefined)
      return {
        cards: new Set([...stop.focus, ...stop.beside]),
        focus: new Set(stop.focus),
        links: new Set(stop.linkIds),
      };
  }
  if (path !== null) {
    const standing = path.cardIds.filter(id => blueprint.card[id] !== undefined);
    if (standing.length > 0)
      return { cards: new Set(standing), focus: NOTHING, links: linksOn(blueprint, standing) };
  }
  const filtered = isFiltering(filter) ? filteredCards(blueprint, filter) : null;
  const hits = search === null ? [] : searchCards(blueprint, search.query);
  if (search !== null && hits.length > 0) {
    const at = hits[search.at];
    return { cards: new Set(hits), focus: at === undefined ? NOTHING : new Set([at]), links: null };
  }
  return filtered === null ? null : { cards: filtered, focus: NOTHING, links: null };
};

export const lightOf = (lights: Lights | null, cardId: CardId): Light =>
  lights === null ? 'plain' : lights.focus.has(cardId) ? 'focus' : lights.cards.has(cardId) ? 'lit' : 'dim';

/** Whether a link steps back. */
export const isDimLink = (
  lights: Lights | null,
  link: { readonly id: LinkId; readonly from: CardId; readonly to: CardId },
): boolean =>
  lights !== null &&
  (lights.links === null
    ? !lights.cards.has(link.from) || !lights.cards.has(link.to)
    : !lights.links.has(link.id));
