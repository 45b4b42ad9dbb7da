import {
  LINES,
  orderedLanes,
  readText,
  type Blueprint,
  type LaneId,
  type LaneKind,
  type Language,
  type LineKey,
} from '@truthline/blueprint';
import { FOLDED_LANE_HEIGHT, KIND_GAP, LANE_GAP, LINE_GAP } from './metrics.ts';
import { keepRows } from './same.ts';

/** One lane as a band. `y` and `height` in world units. */
export type LaneBand = {
  readonly laneId: LaneId;
  readonly index: number;
  readonly kind: LaneKind;
  readonly name: string;
  /** Role the lane belongs to, where it has one of its own. */
  readonly role: string | null;
  readonly y: number;
  readonly height: number;
  /** Its cards are not drawn, only counted. */
  readonly folded: boolean;
};

/** One of the three lines, where it runs. */
export type LineBand = { readonly key: LineKey; readonly y: number };

export type Bands = {
  readonly lanes: readonly LaneBand[];
  readonly lines: readonly LineBand[];
  readonly height: number;
};

const NONE_FOLDED: ReadonlySet<LaneId> = new Set();

const KIND_RANK: { readonly [K in LaneKind]: number } = {
  evidence: 0,
  customer: 1,
  frontstage: 2,
  backstage: 3,
  support: 4,
};

/** The lines that run between two kinds: those whose upper side is at or above and whose lower side is below. */
const linesBetween = (above: LaneKind, below: LaneKind): readonly LineKey[] =>
  LINES.filter(
    line => KIND_RANK[above] <= KIND_RANK[line.above] && KIND_RANK[below] >= KIND_RANK[line.below],
  ).map(line => line.key);

/** Lanes top to bottom with the lines between their kinds. Keeps `previous` where nothing changed. */
export const layBands = (
  previous: Bands | null,
  blueprint: Blueprint,
  language: Language,
  heightOf: (laneId: LaneId) => number,
  foldedLanes: ReadonlySet<LaneId> = NONE_FOLDED,
): Bands => {
  const lanes: LaneBand[] = [];
  const lines: LineBand[] = [];
  let y = 0;
  for (const lane of orderedLanes(blueprint)) {
    const above = lanes.at(-1);
    if (above !== undefined) {
      const between = above.kind === lane.kind ? [] : linesBetween(above.kind, lane.kind);
      for (const key of between) {
        lines.push({ key, y: y + LINE_GAP / 2 });
        y += LINE_GAP;
      }
      if (between.length === 0) y += above.kind === lane.kind ? LANE_GAP : KIND_GAP;
    }
    const folded = foldedLanes.has(lane.id);
    const height = folded ? FOLDED_LANE_HEIGHT : Math.max(heightOf(lane.id), lane.height ?? 0);
    const role = lane.roleId === null ? undefined : blueprint.role[lane.roleId];
    const name = readText(lane.name, language);
    const roleName = role === undefined ? null : readText(role.name, language);
    lanes.push({
      laneId: lane.id,
      index: lanes.length,
      kind: lane.kind,
      name,
      role: roleName === name ? null : roleName,
      y,
      height,
      folded,
    });
    y += height;
  }
  const keptLanes = keepRows(previous?.lanes, lanes);
  const keptLines = keepRows(previous?.lines, lines);
  return previous?.lanes === keptLanes && previous.lines === keptLines && previous.height === y
    ? previous
    : { lanes: keptLanes, lines: keptLines, height: y };
};

/** The lane at a height, or the nearest one; -1 where there is none. */
export const laneAt = (lanes: readonly LaneBand[], y: number): number => {
  let nearest = -1;
  let distance = Infinity;
  for (const [index, lane] of lanes.entries()) {
    const away = y < lane.y ? lane.y - y : Math.max(0, y - lane.y - lane.height);
    if (away < distance) {
      nearest = index;
      distance = away;
    }
  }
  return nearest;
};
