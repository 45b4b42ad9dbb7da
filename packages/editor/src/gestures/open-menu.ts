import { toScreen, toWorld } from '../camera/view.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { headKey } from '../core/head-state.ts';
import { NOTHING_SELECTED, type Focus } from '../core/session.ts';
import type { Point } from '../layout/geometry.ts';
import { cardAt, cellAt, cellBox } from '../layout/place.ts';
import { headsOf } from './heads.ts';
import { hereInPage } from './stand-in-page.ts';

/** The same in table and outline, where the page itself holds what the keyboard is at. */
const placeInPage = (): Point | null => {
  const area = document.querySelector('.te-stagearea');
  const here = hereInPage(area)?.getBoundingClientRect();
  const from = area?.getBoundingClientRect();
  return here === undefined || from === undefined
    ? null
    : { x: here.left - from.left + 24, y: Math.min(here.bottom, from.bottom) - from.top - 4 };
};

/** Where the menu of what the keyboard is at belongs, in pixels of the drawing's area: just below its beginning. */
const placeOfMenu = (core: EditorCore): Point | null => {
  const { focus } = core.session.get();
  const layout = core.layout.get();
  const view = core.view.get();
  const frame = core.frame.get();
  if (focus === null) return null;
  if (core.session.get().view !== 'canvas') return placeInPage();
  switch (focus.kind) {
    case 'card':
    case 'link': {
      const box =
        focus.kind === 'card' ? layout.boxes.get(focus.cardId) : layout.routes.get(focus.linkId)?.from;
      if (box === undefined) return null;
      const seen = toScreen(view, box);
      return { x: seen.x + 12, y: seen.y + Math.min(24, seen.height) };
    }
    case 'cell': {
      const box = cellBox(layout, focus);
      if (box === null) return null;
      const seen = toScreen(view, box);
      return { x: seen.x + 12, y: seen.y + 24 };
    }
    case 'lane': {
      const lane = layout.lanes.find(each => each.laneId === focus.laneId);
      return lane === undefined ? null : { x: 24, y: lane.y * view.zoom + view.y + 16 };
    }
    case 'step': {
      const column = layout.columns.find(each => each.stepId === focus.stepId);
      return column === undefined ? null : { x: column.x * view.zoom + view.x + 12, y: frame.top - 6 };
    }
    case 'stage': {
      const stage = layout.stages.find(each => each.stageId === focus.stageId);
      return stage === undefined
        ? null
        : { x: Math.max(frame.left, stage.x * view.zoom + view.x) + 12, y: 22 };
    }
  }
};

/** Opens the menu of what the keyboard is at: the same as the other button of a mouse opens. */
export const openMenu = (core: EditorCore): void => {
  const at = placeOfMenu(core);
  if (at !== null) core.update({ menuAt: at });
};

const focusAt = (core: EditorCore, target: Element, point: Point): Focus | null => {
  const layout = core.layout.get();
  const card = target.closest('[data-card]')?.getAttribute('data-card') ?? null;
  const cardId = card === null ? undefined : layout.blueprint.card[card]?.id;
  if (cardId !== undefined) return { kind: 'card', cardId };
  const link = target.closest('[data-link]')?.getAttribute('data-link') ?? null;
  const linkId = link === null ? undefined : layout.blueprint.link[link]?.id;
  if (linkId !== undefined) return { kind: 'link', linkId };
  const head = target.closest('[data-head]')?.getAttribute('data-head') ?? null;
  const heads = (['lane', 'step', 'stage'] as const).flatMap(kind => headsOf(layout, kind));
  const found = head === null ? undefined : heads.find(each => headKey(each) === head);
  if (found !== undefined) return found;
  const under = cardAt(layout, point);
  if (under !== null) return { kind: 'card', cardId: under.id };
  const cell = cellAt(layout, point);
  return cell === null ? null : { kind: 'cell', ...cell };
};

/** Opens the menu of what lies under a pointer; what is under it is then chosen. False where nothing is. */
export const menuFor = (core: EditorCore, target: Element, onScreen: Point): boolean => {
  const focus = focusAt(core, target, toWorld(core.view.get(), onScreen));
  if (focus === null) return false;
  const { selection } = core.session.get();
  core.update({
    focus,
    selection:
      focus.kind !== 'card'
        ? NOTHING_SELECTED
        : selection.has(focus.cardId)
          ? selection
          : new Set([focus.cardId]),
    menuAt: onScreen,
  });
  return true;
};
