import type { Blueprint, CardId, Language, Link, LinkId } from '@truthline/blueprint';
import type { CardBox, Ground } from './layout.ts';
import { labelledLinks, wordsOf } from './link-label.ts';
import { routeLink, sameRoute, type LinkRoute } from './link-route.ts';
import { placeLabels } from './place-labels.ts';

/**
 * The arrows of a drawing. Each is laid when it is first asked for: of ten thousand cards a screen shows a hundred, and
 * nobody looks at the links of the others.
 */
export type Routes = {
  /** Undefined where the link or one of its cards is not drawn. */
  readonly get: (id: LinkId) => LinkRoute | undefined;
  /** All of them, in the order of the records. */
  readonly values: () => readonly LinkRoute[];
  /** Those that start or end at a card. */
  readonly of: (cardId: CardId) => readonly LinkRoute[];
  /** Those that touch or cross the columns `first` to `last`, also where both their cards are beyond. */
  readonly within: (first: number, last: number) => readonly LinkRoute[];
};

/** A route before its label has a place, and all that it was found from: while that stands, so does the route. */
type Known = {
  readonly link: Readonly<Link>;
  readonly language: Language;
  readonly from: CardBox;
  readonly to: CardBox;
  readonly spanning: boolean;
  readonly first: number;
  /** The columns from `first` on with their gutters, the cards in them, then the lanes from `lane` on. */
  readonly gutters: readonly unknown[];
  readonly columns: readonly (readonly CardBox[])[];
  readonly lane: number;
  readonly lanes: readonly unknown[];
  readonly route: LinkRoute;
};

/** What one layout hands to the next. */
export type RouteMemory = {
  readonly known: Map<LinkId, Known>;
  /** Routes with their labels. */
  readonly placed: Map<LinkId, LinkRoute>;
  /** Links whose way leads far round: they may cross columns that neither of their cards is near. */
  readonly wide: Set<LinkId>;
};

export const newRouteMemory = (): RouteMemory => ({ known: new Map(), placed: new Map(), wide: new Set() });

/** A way leads at most so many columns beyond its cards, unless it is one of the wide. */
const REACH = 3;

const stands = (ground: Ground, known: Known): boolean =>
  known.spanning === ground.spanning &&
  known.gutters.every((column, index) => ground.columns[known.first + index] === column) &&
  known.columns.every((boxes, index) => ground.inColumn(known.first + index) === boxes) &&
  known.lanes.every((lane, index) => ground.lanes[known.lane + index] === lane);

export const layRoutes = (
  memory: RouteMemory,
  blueprint: Blueprint,
  language: Language,
  ground: Ground,
  boxes: ReadonlyMap<CardId, CardBox>,
): Routes => {
  const laid = new Map<LinkId, LinkRoute>();

  const bare = (link: Readonly<Link>): LinkRoute | undefined => {
    const from = boxes.get(link.fromCardId);
    const to = boxes.get(link.toCardId);
    if (from === undefined || to === undefined || from === to) return undefined;
    const known = memory.known.get(link.id);
    if (
      known !== undefined &&
      known.link === link &&
      known.language === language &&
      known.from === from &&
      known.to === to &&
      stands(ground, known)
    )
      return known.route;
    const label = wordsOf(link.label, language);
    const {
      route: fresh,
      first,
      last,
    } = routeLink(ground, { id: link.id, kind: link.kind, label }, from, to);
    const route = known !== undefined && sameRoute(known.route, fresh) ? known.route : fresh;
    const lane = Math.min(from.lane, to.lane);
    if (
      last - first >
      Math.max(from.lastColumn, to.lastColumn) - Math.min(from.column, to.column) + 2 * REACH
    )
      memory.wide.add(link.id);
    else memory.wide.delete(link.id);
    memory.known.set(link.id, {
      link,
      language,
      from,
      to,
      spanning: ground.spanning,
      first,
      gutters: ground.columns.slice(first, last + 1),
      columns: Array.from({ length: last - first + 1 }, (_, index) => ground.inColumn(first + index)),
      lane,
      lanes: ground.lanes.slice(lane, Math.max(from.lane, to.lane) + 1),
      route,
    });
    return route;
  };

  /** Labels push one another aside, so all of them have their places together. */
  let labelled: ReadonlyMap<LinkId, LinkRoute> | null = null;
  const layLabelled = (): ReadonlyMap<LinkId, LinkRoute> => {
    const all = labelledLinks(blueprint, language).flatMap(({ link, text }) => {
      const route = bare(link);
      return route === undefined ? [] : [{ route, text }];
    });
    const places = placeLabels(ground, all);
    return new Map(
      all.map(({ route }) => {
        const box = places.get(route.id) ?? null;
        const labelAt =
          box === null ? route.labelAt : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const placed = { ...route, labelBox: box, labelAt };
        const before = memory.placed.get(route.id);
        const kept = before !== undefined && sameRoute(before, placed) ? before : placed;
        memory.placed.set(route.id, kept);
        return [route.id, kept] as const;
      }),
    );
  };

  const lay = (link: Readonly<Link>): LinkRoute | undefined => {
    const known = laid.get(link.id);
    if (known !== undefined) return known;
    labelled ??= layLabelled();
    const route = labelled.get(link.id) ?? bare(link);
    if (route !== undefined) laid.set(link.id, route);
    return route;
  };
  const layAll = (links: readonly Readonly<Link>[]) => links.flatMap(link => lay(link) ?? []);

  /** First and last column of the two cards of each link, one after the other; -1 where one is not drawn. */
  let reaches: Int32Array | null = null;
  let links: readonly Readonly<Link>[] | null = null;
  let widest = 1;
  const measureReaches = (links: readonly Readonly<Link>[]): Int32Array => {
    const found = new Int32Array(2 * links.length).fill(-1);
    let index = 0;
    for (const { fromCardId, toCardId } of links) {
      const from = boxes.get(fromCardId);
      const to = boxes.get(toCardId);
      if (from !== undefined && to !== undefined) {
        found[index] = Math.min(from.column, to.column);
        found[index + 1] = Math.max(from.lastColumn, to.lastColumn);
      }
      index += 2;
    }
    if (ground.spanning)
      for (const { column, lastColumn } of boxes.values()) widest = Math.max(widest, lastColumn - column);
    return found;
  };

  return {
    get: id => {
      const link = blueprint.link[id];
      return link === undefined ? undefined : lay(link);
    },
    values: () => layAll(Object.values(blueprint.link)),
    of: cardId =>
      layAll(
        Object.values(blueprint.link).filter(
          ({ fromCardId, toCardId }) => fromCardId === cardId || toCardId === cardId,
        ),
      ),
    within: (first, last) => {
      links ??= Object.values(blueprint.link);
      reaches ??= measureReaches(links);
      const margin = REACH + widest;
      const routes: LinkRoute[] = [];
      let index = 0;
      for (const link of links) {
        const low = reaches[index] ?? -1;
        const high = reaches[index + 1] ?? -1;
        index += 2;
        if (low < 0) continue;
        if ((low > last + margin || high < first - margin) && !memory.wide.has(link.id)) continue;
        const route = lay(link);
        if (route !== undefined && route.firstColumn <= last && route.lastColumn >= first) routes.push(route);
      }
      return routes;
    },
  };
};
