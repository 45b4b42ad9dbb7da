import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconArrowsJoin,
  IconArrowsSplit,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconFold,
  IconHeading,
  IconMenu2,
  IconPencil,
  IconResize,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import type { EditorCore } from '../core/editor-core.ts';
import type { Head } from '../core/head-state.ts';
import { dropHead, drawnSize, nextDrop, resizeHead } from '../gestures/head-places.ts';
import {
  addBeside,
  cardsUnder,
  focusedHead,
  foldHead,
  headBeside,
  isCollapsed,
  standOn,
  updateHeads,
} from '../gestures/heads.ts';
import { openMenu } from '../gestures/open-menu.ts';
import { mergeWithNext } from '../gestures/split-head.ts';
import { removeHead } from '../gestures/remove-head.ts';
import { focusedCell } from '../gestures/walk.ts';
import type { MessageName } from '../catalogue/messages.ts';
import type { EditorAction } from './action.ts';
import { isResting } from './chosen.ts';

const restingHead = (core: EditorCore): Head | null => (isResting(core) ? focusedHead(core) : null);

type Place = {
  readonly id: string;
  readonly label: MessageName;
  readonly icon: Icon;
  readonly keys: readonly string[];
  readonly fits?: (core: EditorCore, head: Head) => boolean;
  readonly edits?: boolean;
  readonly pressed?: (core: EditorCore) => boolean;
  readonly run: (core: EditorCore, head: Head) => void;
};

/** An action on the header the keyboard is at. */
const onHead = ({ id, label, icon, keys, fits, edits, pressed, run }: Place): EditorAction => ({
  id,
  label,
  group: 'head',
  icon,
  keys,
  edits: edits ?? true,
  enabled: core => {
    const head = restingHead(core);
    return head !== null && (fits?.(core, head) ?? true);
  },
  ...(pressed === undefined ? {} : { pressed }),
  run: core => {
    const head = focusedHead(core);
    if (head !== null) run(core, head);
  },
});

const isFolded = (core: EditorCore): boolean => {
  const head = focusedHead(core);
  return head !== null && isCollapsed(core.session.get().heads, head);
};

/** Where an arrow key goes on the headers: along their own row or column, and from one row to the other. */
const walkHeads = (core: EditorCore, head: Head, along: number, down: number): void => {
  const layout = core.layout.get();
  const next = headBeside(layout, head, head.kind === 'lane' ? down : along);
  if (next !== null && (head.kind === 'lane' ? along === 0 : down === 0)) standOn(core, next);
  else if (head.kind === 'step' && down < 0) {
    const column = layout.columns.find(box => box.stepId === head.stepId);
    if (column !== undefined) standOn(core, { kind: 'stage', stageId: column.stageId });
  } else if (head.kind === 'stage' && down > 0) {
    const column = layout.columns.find(box => box.stageId === head.stageId);
    if (column !== undefined) standOn(core, { kind: 'step', stepId: column.stepId });
  }
};

/** True where the arrow stays among the headers; the others lead into the cards. */
const staysOnHeads = (head: Head, along: number, down: number): boolean =>
  head.kind === 'lane' ? along === 0 : head.kind === 'stage' || down <= 0 ? true : down === 0;

const WAYS = [
  { id: 'up', icon: IconArrowUp, along: 0, down: -1 },
  { id: 'down', icon: IconArrowDown, along: 0, down: 1 },
  { id: 'left', icon: IconArrowLeft, along: -1, down: 0 },
  { id: 'right', icon: IconArrowRight, along: 1, down: 0 },
] as const;

const walking = WAYS.map(({ id, icon, along, down }) =>
  onHead({
    id: `head.go.${id}`,
    label: `action.head.go.${id}`,
    icon,
    keys: [`arrow${id}`],
    edits: false,
    fits: (_core, head) => staysOnHeads(head, along, down),
    run: (core, head) => walkHeads(core, head, along, down),
  }),
);

const nudging = WAYS.map(({ id, icon, along, down }) =>
  onHead({
    id: `head.nudge.${id}`,
    label: `action.head.nudge.${id}`,
    icon,
    keys: [`alt+arrow${id}`],
    fits: (_core, head) => (head.kind === 'lane') === (along === 0),
    run: (core, head) => {
      const drop = nextDrop(core.layout.get(), head, along + down > 0);
      if (drop === null) core.announce(say => say('said.head.end'));
      else dropHead(core, head, drop);
    },
  }),
);

const STEP = 24;

const resizing = ([1, -1] as const).map(way =>
  onHead({
    id: way > 0 ? 'head.larger' : 'head.smaller',
    label: way > 0 ? 'action.head.larger' : 'action.head.smaller',
    icon: IconResize,
    keys: way > 0 ? ['shift+arrowdown', 'shift+arrowright'] : ['shift+arrowup', 'shift+arrowleft'],
    fits: core => !isFolded(core),
    run: (core, head) => {
      const size = drawnSize(core.layout.get(), head);
      if (size !== null) resizeHead(core, head, size + way * STEP);
    },
  }),
);

const toHead = (
  id: string,
  keys: readonly string[],
  headOf: (core: EditorCore) => Head | null,
): EditorAction => ({
  id: `go.${id}`,
  label: id === 'lane' ? 'action.go.lane' : 'action.go.step',
  group: 'go',
  icon: IconHeading,
  keys,
  edits: false,
  enabled: core => isResting(core) && headOf(core) !== null,
  run: core => {
    const head = headOf(core);
    if (head !== null) standOn(core, head);
  },
});

const cellOf = (core: EditorCore) => {
  const { focus } = core.session.get();
  return focus?.kind === 'card' || focus?.kind === 'cell' ? focusedCell(core.layout.get(), focus) : null;
};

export const headActions: readonly EditorAction[] = [
  {
    id: 'menu',
    label: 'action.menu',
    group: 'go',
    icon: IconMenu2,
    keys: ['shift+f10', 'contextmenu'],
    edits: false,
    enabled: core => isResting(core) && core.session.get().focus !== null,
    run: openMenu,
  },
  onHead({
    id: 'head.rename',
    label: 'action.head.rename',
    icon: IconPencil,
    keys: ['f2'],
    run: (core, head) => updateHeads(core, { renaming: head }),
  }),
  onHead({
    id: 'head.before',
    label: 'action.head.before',
    icon: IconColumnInsertLeft,
    keys: ['shift+n'],
    run: (core, head) => addBeside(core, head, 'before'),
  }),
  onHead({
    id: 'head.after',
    label: 'action.head.after',
    icon: IconColumnInsertRight,
    keys: ['n'],
    run: (core, head) => addBeside(core, head, 'after'),
  }),
  ...walking,
  ...nudging,
  ...resizing,
  onHead({
    id: 'head.fold',
    label: 'action.head.fold',
    icon: IconFold,
    keys: ['c'],
    edits: false,
    pressed: isFolded,
    run: foldHead,
  }),
  onHead({
    id: 'head.split',
    label: 'action.head.split',
    icon: IconArrowsSplit,
    keys: ['s'],
    run: (core, head) => updateHeads(core, { splitting: head }),
  }),
  onHead({
    id: 'head.merge',
    label: 'action.head.merge',
    icon: IconArrowsJoin,
    keys: ['j'],
    run: mergeWithNext,
  }),
  onHead({
    id: 'head.remove',
    label: 'action.head.remove',
    icon: IconTrash,
    keys: ['delete', 'backspace'],
    run: (core, head) => {
      // Only where nothing stands in it is there nothing to ask.
      if (cardsUnder(core.document.state().blueprint, head).length === 0) removeHead(core, head, 'remove');
      else updateHeads(core, { removing: head });
    },
  }),
  toHead('lane', ['h'], core => {
    const cell = cellOf(core);
    return cell === null ? null : { kind: 'lane', laneId: cell.laneId };
  }),
  toHead('step', ['shift+h'], core => {
    const cell = cellOf(core);
    return cell === null ? null : { kind: 'step', stepId: cell.stepId };
  }),
];
