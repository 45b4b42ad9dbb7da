import {
  IconAlertTriangle,
  IconArrowAutofitLeft,
  IconArrowAutofitRight,
  IconArrowRight,
  IconArrowsMove,
  IconCopy,
  IconHourglass,
  IconLayoutAlignCenter,
  IconLayoutAlignMiddle,
  IconPencil,
  IconPlus,
  IconStar,
  IconRowInsertBottom,
  IconTrash,
} from '@tabler/icons-react';
import { isHead } from '../core/session.ts';
import { placeOf } from '../gestures/nudge.ts';
import { bringInLine } from '../gestures/bring-in-line.ts';
import { duplicateCards } from '../gestures/duplicate-cards.ts';
import { flagFailure, markMoment, markWait } from '../gestures/mark-card.ts';
import { spanTo } from '../gestures/span-card.ts';
import { typeCard, typeNewCard } from '../gestures/typing.ts';
import { firstFocus, focusLeftIn, focusedCell } from '../gestures/walk.ts';
import { columnOf } from '../layout/place.ts';
import type { EditorAction } from './action.ts';
import { chosenCard, chosenCards, isResting } from './chosen.ts';

export const cardActions: readonly EditorAction[] = [
  {
    id: 'card.new',
    label: 'action.card.new',
    group: 'card',
    icon: IconPlus,
    keys: ['enter', 'n'],
    edits: true,
    enabled: core =>
      isResting(core) &&
      !isHead(core.session.get().focus) &&
      core.layout.get().columns.length > 0 &&
      core.layout.get().lanes.length > 0,
    run: core => {
      const layout = core.layout.get();
      const focus = core.session.get().focus ?? firstFocus(layout);
      const cell = focusedCell(layout, focus);
      if (cell !== null) typeNewCard(core, cell, focus?.kind === 'card' ? focus.cardId : null);
    },
  },
  {
    id: 'card.newNext',
    label: 'action.card.newNext',
    group: 'card',
    icon: IconRowInsertBottom,
    keys: ['shift+enter'],
    edits: true,
    enabled: core =>
      isResting(core) && core.session.get().focus !== null && !isHead(core.session.get().focus),
    run: core => {
      const layout = core.layout.get();
      const cell = focusedCell(layout, core.session.get().focus);
      const next = cell === null ? undefined : layout.columns[columnOf(layout, cell.stepId) + 1];
      if (cell === null) return;
      if (next === undefined) core.announce(say => say('said.lastStep'));
      else typeNewCard(core, { laneId: cell.laneId, stepId: next.stepId });
    },
  },
  {
    id: 'card.type',
    label: 'action.card.type',
    group: 'card',
    icon: IconPencil,
    keys: ['f2'],
    edits: true,
    enabled: core => isResting(core) && chosenCard(core) !== null,
    run: core => {
      const card = chosenCard(core);
      if (card !== null) typeCard(core, card);
    },
  },
  {
    id: 'card.move',
    label: 'action.card.move',
    group: 'card',
    icon: IconArrowsMove,
    keys: ['m'],
    edits: true,
    enabled: core => isResting(core) && chosenCard(core) !== null,
    pressed: core => core.session.get().mode.kind === 'moving',
    run: core => {
      const card = chosenCard(core);
      const place = card === null ? null : placeOf(core.layout.get(), card);
      if (card === null || place === null) return;
      core.update({ mode: { kind: 'moving', anchor: card, place } });
      core.announce(say => say('said.moving'));
    },
  },
  {
    id: 'card.link',
    label: 'action.card.link',
    group: 'card',
    icon: IconArrowRight,
    keys: ['l'],
    edits: true,
    enabled: core => isResting(core) && chosenCard(core) !== null,
    pressed: core => core.session.get().mode.kind === 'linking',
    run: core => {
      const card = chosenCard(core);
      if (card === null) return;
      core.update({ mode: { kind: 'linking', from: card, pointer: null } });
      core.announce(say => say('said.linking'));
    },
  },
  {
    id: 'card.moment',
    label: 'action.card.moment',
    group: 'card',
    icon: IconStar,
    keys: ['t'],
    edits: true,
    enabled: core => isResting(core) && chosenCard(core) !== null,
    run: core => markMoment(core, chosenCard(core)),
  },
  {
    id: 'card.failure',
    label: 'action.card.failure',
    group: 'card',
    icon: IconAlertTriangle,
    keys: ['f'],
    edits: true,
    enabled: core => isResting(core) && chosenCard(core) !== null,
    run: core => flagFailure(core, chosenCard(core)),
  },
  {
    id: 'card.wait',
    label: 'action.card.wait',
    group: 'card',
    icon: IconHourglass,
    keys: ['w'],
    edits: true,
    enabled: core => isResting(core) && chosenCard(core) !== null,
    run: core => markWait(core, chosenCard(core)),
  },
  {
    id: 'card.duplicate',
    label: 'action.card.duplicate',
    group: 'card',
    icon: IconCopy,
    keys: ['mod+d'],
    edits: true,
    enabled: core => isResting(core) && chosenCards(core).size > 0,
    run: core => duplicateCards(core, chosenCards(core)),
  },
  ...([1, -1] as const).map((way): EditorAction => ({
    id: way > 0 ? 'card.wider' : 'card.narrower',
    label: way > 0 ? 'action.card.wider' : 'action.card.narrower',
    group: 'card',
    icon: way > 0 ? IconArrowAutofitRight : IconArrowAutofitLeft,
    keys: [way > 0 ? ']' : '['],
    edits: true,
    enabled: core => isResting(core) && chosenCard(core) !== null,
    run: core => {
      const card = chosenCard(core);
      const box = card === null ? undefined : core.layout.get().boxes.get(card);
      if (box !== undefined) spanTo(core, box.id, box.lastColumn + way);
    },
  })),
  ...(['lane', 'step'] as const).map((kind): EditorAction => ({
    id: kind === 'lane' ? 'card.alignLane' : 'card.alignStep',
    label: kind === 'lane' ? 'action.card.alignLane' : 'action.card.alignStep',
    group: 'card',
    icon: kind === 'lane' ? IconLayoutAlignMiddle : IconLayoutAlignCenter,
    keys: [kind === 'lane' ? 'y' : 'shift+y'],
    edits: true,
    enabled: core => isResting(core) && core.session.get().selection.size > 1,
    run: core => bringInLine(core, kind),
  })),
  {
    id: 'remove',
    label: 'action.remove',
    group: 'card',
    icon: IconTrash,
    keys: ['delete', 'backspace'],
    edits: true,
    enabled: core =>
      isResting(core) && (chosenCards(core).size > 0 || core.session.get().focus?.kind === 'link'),
    run: core => {
      const { focus } = core.session.get();
      if (focus?.kind === 'link') {
        const from = core.layout.get().routes.get(focus.linkId)?.from.id;
        if (core.execute({ type: 'link.remove', linkIds: [focus.linkId] }, say => say('said.linkRemoved')))
          core.update({ focus: from === undefined ? null : { kind: 'card', cardId: from } });
        return;
      }
      const cardIds = [...chosenCards(core)];
      const cell = focusedCell(core.layout.get(), focus);
      if (
        core.execute({ type: 'card.remove', cardIds }, say => say('said.removed', { count: cardIds.length }))
      )
        focusLeftIn(core, cell);
    },
  },
];
