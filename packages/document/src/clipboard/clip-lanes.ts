import {
  orderedLanes,
  type Blueprint,
  type Lane,
  type LaneId,
  type LocalText,
  type RoleId,
} from '@truthline/blueprint';
import type { Clip } from './clip.ts';
import { wordKey } from './lane-label.ts';
import type { Sheet } from './sheet.ts';

const isCalledAlike = (one: LocalText, other: LocalText) =>
  (one.zh !== '' && wordKey(one.zh) === wordKey(other.zh)) ||
  (one.en !== '' && wordKey(one.en) === wordKey(other.en));

/**
 * The lane to which the cards of every lane of a clip go. The first goes to the chosen lane. The others, where that is of
 * the same kind as it was, go to the lane they came from, else to one of their kind and name, else to the next free one
 * of their kind: cards keep their side of every line. Where the kind is another, they follow row by row. A lane that is
 * missing is added.
 */
export const layClipLanes = (
  blueprint: Blueprint,
  sheet: Sheet,
  clip: Clip,
  at: LaneId,
  roleOf: (roleId: RoleId | null) => RoleId | null,
): ReadonlyMap<LaneId, Lane> => {
  const lanes = orderedLanes(blueprint);
  const place = lanes.findIndex(({ id }) => id === at);
  const chosen = lanes[place];
  const [first] = clip.lane;
  const laid = new Map<LaneId, Lane>();
  if (chosen === undefined || first === undefined) return laid;
  laid.set(first.id, chosen);
  const keepsKinds = first.kind === chosen.kind;
  const stays = chosen.id === first.id;
  const used = new Set<string>([chosen.id]);
  clip.lane.slice(1).forEach((lane, index) => {
    const free = lanes.filter(
      (each, row) =>
        !used.has(each.id) && each.kind === lane.kind && (each.kind !== chosen.kind || row > place),
    );
    const wanted = keepsKinds
      ? ((stays ? free.find(({ id }) => id === lane.id) : undefined) ??
        free.find(({ name }) => isCalledAlike(name, lane.name)) ??
        free[0])
      : lanes[place + index + 1];
    const found = wanted ?? sheet.addLane({ kind: lane.kind, name: lane.name, roleId: roleOf(lane.roleId) });
    used.add(found.id);
    laid.set(lane.id, found);
  });
  return laid;
};
