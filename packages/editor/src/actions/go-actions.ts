import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconCheck,
  IconCheckbox,
  IconEscalator,
  IconSelectAll,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { NOTHING_SELECTED, REST } from '../core/session.ts';
import { beginSeveral, chooseCard, endSeveral } from '../gestures/choose-cards.ts';
import { linkCards } from '../gestures/link-cards.ts';
import { moveCards } from '../gestures/move-cards.ts';
import { effectSentences, moveEffects } from '../gestures/move-effect.ts';
import { nudge, placeOf } from '../gestures/nudge.ts';
import { setFocus, walk, walkCells, type Direction } from '../gestures/walk.ts';
import type { EditorAction } from './action.ts';
import { chosenCard, chosenCards, isResting } from './chosen.ts';

const ICONS: { readonly [D in Direction]: Icon } = {
  left: IconArrowLeft,
  right: IconArrowRight,
  up: IconArrowUp,
  down: IconArrowDown,
};
const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];

const walking = DIRECTIONS.map((direction): EditorAction => ({
  id: `go.${direction}`,
  label: `action.go.${direction}`,
  group: 'go',
  icon: ICONS[direction],
  keys: [`arrow${direction}`],
  edits: false,
  enabled: core => core.session.get().mode.kind !== 'typing',
  run: core => {
    const { mode, focus } = core.session.get();
    const layout = core.layout.get();
    if (mode.kind === 'moving') {
      const place = nudge(layout, mode.anchor, mode.place, direction);
      if (place === null) return;
      core.update({ mode: { ...mode, place } });
      const lane = layout.blueprint.lane[place.laneId];
      const step = layout.blueprint.step[place.stepId];
      const language = core.language.get();
      const cardIds = chosenCards(core);
      const effects = moveEffects(layout, cardIds, mode.anchor, place);
      core.announce(say =>
        [
          say('said.over', { lane: lane?.name[language] ?? '', step: step?.name[language] ?? '' }),
          ...effectSentences(effects, cardIds.size, say),
        ].join(say('list.comma')),
      );
      return;
    }
    setFocus(core, walk(layout, focus, direction));
  },
}));

const extending = DIRECTIONS.map((direction): EditorAction => ({
  id: `extend.${direction}`,
  label: `action.extend.${direction}`,
  group: 'go',
  icon: ICONS[direction],
  keys: [`shift+arrow${direction}`],
  edits: false,
  enabled: isResting,
  run: core => setFocus(core, walk(core.layout.get(), core.session.get().focus, direction), true),
}));

const walkingCells = DIRECTIONS.map((direction): EditorAction => ({
  id: `cell.${direction}`,
  label: `action.cell.${direction}`,
  group: 'go',
  icon: IconEscalator,
  keys: [`mod+arrow${direction}`],
  edits: false,
  enabled: isResting,
  run: core => setFocus(core, walkCells(core.layout.get(), core.session.get().focus, direction)),
}));

const nudging = DIRECTIONS.map((direction): EditorAction => ({
  id: `nudge.${direction}`,
  label: `action.nudge.${direction}`,
  group: 'card',
  icon: ICONS[direction],
  keys: [`alt+arrow${direction}`],
  edits: true,
  enabled: core => isResting(core) && chosenCard(core) !== null,
  run: core => {
    const layout = core.layout.get();
    const card = chosenCard(core);
    const from = card === null ? null : placeOf(layout, card);
    if (card === null || from === null) return;
    const place = nudge(layout, card, from, direction);
    if (place === null || !moveCards(core, chosenCards(core), card, place)) return;
    const box = core.layout.get().boxes.get(card);
    if (box !== undefined) core.revealBox(box);
  },
}));

export const goActions: readonly EditorAction[] = [
  ...walking,
  ...walkingCells,
  ...extending,
  {
    id: 'select.all',
    label: 'action.select.all',
    group: 'go',
    icon: IconSelectAll,
    keys: ['mod+a'],
    edits: false,
    enabled: isResting,
    run: core => {
      const selection = new Set(core.layout.get().boxes.keys());
      core.update({ selection });
      core.announce(say => say('said.selected', { count: selection.size }));
    },
  },
  {
    id: 'select.several',
    label: 'action.select.several',
    group: 'go',
    icon: IconCheckbox,
    keys: ['shift+s'],
    edits: false,
    enabled: isResting,
    pressed: core => core.session.get().several,
    run: core => (core.session.get().several ? endSeveral(core) : beginSeveral(core)),
  },
  {
    id: 'select.toggle',
    label: 'action.select.toggle',
    group: 'go',
    icon: IconCheckbox,
    keys: ['space'],
    edits: false,
    enabled: core =>
      isResting(core) && core.session.get().several && core.session.get().focus?.kind === 'card',
    run: core => {
      const { focus } = core.session.get();
      if (focus?.kind === 'card') chooseCard(core, focus.cardId, true);
    },
  },
  {
    id: 'confirm',
    label: 'action.confirm',
    group: 'go',
    icon: IconCheck,
    keys: ['enter', 'space'],
    edits: true,
    enabled: core => ['moving', 'linking'].includes(core.session.get().mode.kind),
    run: core => {
      const { mode, focus } = core.session.get();
      if (mode.kind === 'linking') {
        if (focus?.kind === 'card') linkCards(core, mode.from, focus.cardId);
      } else if (mode.kind === 'moving') {
        core.update({ mode: REST });
        moveCards(core, chosenCards(core), mode.anchor, mode.place);
      }
    },
  },
  {
    id: 'escape',
    label: 'action.escape',
    group: 'go',
    icon: IconX,
    keys: ['escape'],
    edits: false,
    enabled: core => !isResting(core) || core.session.get().selection.size > 0 || core.session.get().several,
    run: core => {
      if (isResting(core) && core.session.get().several) endSeveral(core);
      else if (isResting(core)) core.update({ selection: NOTHING_SELECTED });
      else {
        core.update({ mode: REST });
        core.announce(say => say('said.cancelled'));
      }
    },
  },
];

export const nudgeActions = nudging;
