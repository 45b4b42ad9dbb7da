import type { Blueprint, CardId, Place } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED, type Focus } from '../core/session.ts';
import { uncover } from './uncover.ts';

const cardOf = (blueprint: Blueprint, place: Place): CardId | null => {
  switch (place.table) {
    case 'card':
      return blueprint.card[place.id]?.id ?? null;
    case 'moment':
      return blueprint.moment[place.id]?.cardId ?? null;
    case 'failurePoint':
      return blueprint.failurePoint[place.id]?.cardId ?? null;
    case 'waitPoint':
      return blueprint.waitPoint[place.id]?.cardId ?? null;
    case 'journey':
    case 'stage':
    case 'step':
    case 'role':
    case 'lane':
    case 'link':
      return null;
  }
};

const focusOf = (blueprint: Blueprint, place: Place): Focus | null => {
  const cardId = cardOf(blueprint, place);
  if (cardId !== null) return { kind: 'card', cardId };
  const { id } = place;
  switch (place.table) {
    case 'link': {
      const link = blueprint.link[id];
      return link === undefined ? null : { kind: 'link', linkId: link.id };
    }
    case 'lane': {
      const lane = blueprint.lane[id];
      return lane === undefined ? null : { kind: 'lane', laneId: lane.id };
    }
    case 'step': {
      const step = blueprint.step[id];
      return step === undefined ? null : { kind: 'step', stepId: step.id };
    }
    case 'stage': {
      const stage = blueprint.stage[id];
      return stage === undefined ? null : { kind: 'stage', stageId: stage.id };
    }
    case 'journey':
    case 'role':
    case 'card':
    case 'moment':
    case 'failurePoint':
    case 'waitPoint':
      return null;
  }
};

/** What stands nowhere on the drawing but in the details of the whole. */
const isOfTheWhole = ({ table }: Place) => table === 'journey' || table === 'role';

/** The first of the places of a finding that is there to be gone to; null where all of them are gone. */
export const shownPlace = (blueprint: Blueprint, places: readonly Place[]): Place | null =>
  places.find(place => isOfTheWhole(place) || focusOf(blueprint, place) !== null) ?? null;

/** Goes to the place of a finding: chosen, in sight, whatever hid it unfolded. */
export const focusPlace = (core: EditorCore, place: Place): void => {
  if (isOfTheWhole(place)) {
    core.update({ focus: null, selection: NOTHING_SELECTED, panel: 'inspector' });
    return;
  }
  const focus = focusOf(core.layout.get().blueprint, place);
  if (focus === null) return;
  uncover(core, focus);
  const layout = core.layout.get();
  core.update({ focus, selection: new Set(focus.kind === 'card' ? [focus.cardId] : []) });
  const column =
    focus.kind === 'step'
      ? layout.columns.find(box => box.stepId === focus.stepId)
      : focus.kind === 'stage'
        ? layout.columns.find(box => box.stageId === focus.stageId)
        : undefined;
  const lane = focus.kind === 'lane' ? layout.lanes.find(band => band.laneId === focus.laneId) : undefined;
  const box =
    focus.kind === 'card'
      ? layout.boxes.get(focus.cardId)
      : focus.kind === 'link'
        ? layout.routes.get(focus.linkId)?.from
        : column === undefined
          ? lane === undefined
            ? undefined
            : { x: 0, y: lane.y, width: 1, height: lane.height }
          : { x: column.x, y: 0, width: column.width, height: 1 };
  if (box !== undefined) core.revealBox(box);
};
