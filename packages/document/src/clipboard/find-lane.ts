import type { Blueprint, Lane, LaneId, LaneKind, Language, LocalText } from '@truthline/blueprint';
import { LANE_NAMES } from './catalogue/words.ts';
import { readLaneLabel, wordKey } from './lane-label.ts';
import type { Sheet } from './sheet.ts';

/** What a label at the head of a row or line asks for. */
export type FoundLabel =
  | { readonly type: 'lane'; readonly lane: Lane }
  | { readonly type: 'failure' }
  | { readonly type: 'line' }
  | { readonly type: 'unknown' };

const says = ({ zh, en }: LocalText, key: string) =>
  key !== '' && (wordKey(zh) === key || wordKey(en) === key);

/** The lane that is called so, or in which the role of that name works. */
export const laneNamed = (blueprint: Blueprint, lanes: readonly Lane[], label: string): Lane | null => {
  const key = wordKey(label);
  const roleName = (lane: Lane) => (lane.roleId === null ? undefined : blueprint.role[lane.roleId]?.name);
  return (
    lanes.find(lane => says(lane.name, key)) ??
    lanes.find(lane => {
      const name = roleName(lane);
      return name !== undefined && says(name, key);
    }) ??
    null
  );
};

/** True where the label is one of ours, or names a lane or role of the blueprint. */
export const isLabel = (blueprint: Blueprint, lanes: readonly Lane[], label: string): boolean =>
  laneNamed(blueprint, lanes, label) !== null || readLaneLabel(label).type !== 'unknown';

/** Finds the lanes that labels ask for, adding those that are missing. */
export type LaneFinder = (label: string) => FoundLabel;

/**
 * `preferred` is the lane that was pasted at: among several of a kind it is the one meant. With `eachOnce` (the rows of a
 * table) a word for a kind never means the same lane twice.
 */
export const findLanes = (
  blueprint: Blueprint,
  sheet: Sheet,
  {
    preferred,
    language,
    eachOnce,
  }: { readonly preferred: LaneId | null; readonly language: Language; readonly eachOnce: boolean },
): LaneFinder => {
  const used = new Set<string>();
  const use = (lane: Lane): FoundLabel => {
    used.add(lane.id);
    return { type: 'lane', lane };
  };
  const ofKind = (kind: LaneKind): Lane => {
    const free = sheet.lanes().filter(lane => lane.kind === kind && !(eachOnce && used.has(lane.id)));
    return (
      free.find(lane => lane.id === preferred) ??
      free[0] ??
      sheet.addLane({ kind, name: LANE_NAMES[kind], roleId: null })
    );
  };
  return label => {
    const named = laneNamed(blueprint, sheet.lanes(), label);
    const read = readLaneLabel(label);
    // A lane that was named by its kind alone is no more "that one" than its siblings.
    if (named !== null && !(read.type === 'kind' && eachOnce && used.has(named.id))) return use(named);
    switch (read.type) {
      case 'kind':
        return use(ofKind(read.kind));
      case 'named': {
        const known = laneNamed(blueprint, sheet.lanes(), read.name);
        const name = { zh: '', en: '', [language]: read.name };
        return use(known ?? sheet.addLane({ kind: read.kind, name, roleId: null }));
      }
      case 'failure':
      case 'line':
      case 'unknown':
        return { type: read.type };
    }
  };
};
