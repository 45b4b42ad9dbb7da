import {
  IconBook2,
  IconChevronLeft,
  IconChevronRight,
  IconChevronsLeft,
  IconChevronsRight,
  IconClipboardText,
  IconColumns1,
  IconLineDashed,
  IconPresentation,
  IconUser,
  IconWalk,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { EditorCore } from '../core/editor-core.ts';
import type { ReadingOrder } from '../reading/reading-order.ts';
import { beginReading, endReading, goToStop, orderOf, stepReading } from '../reading/walk-stops.ts';
import type { EditorAction } from './action.ts';
import { isResting } from './chosen.ts';

const isReading = (core: EditorCore) => core.session.get().reading !== null && isResting(core);
const hasCards = (core: EditorCore) => core.layout.get().boxes.size > 0;

const ICONS: { readonly [K in ReadingOrder['kind']]: Icon } = {
  customer: IconWalk,
  role: IconUser,
  column: IconColumns1,
  line: IconLineDashed,
};
const KINDS: readonly ReadingOrder['kind'][] = ['customer', 'role', 'column', 'line'];

const beginnings = KINDS.map((kind): EditorAction => ({
  id: `reading.${kind}`,
  label: `action.reading.${kind}`,
  group: 'view',
  icon: ICONS[kind],
  keys: [],
  edits: false,
  enabled: core => hasCards(core) && orderOf(core, kind) !== null,
  run: core => {
    const order = orderOf(core, kind);
    if (order !== null) beginReading(core, order);
  },
}));

/** The role whose job one looks at: that of the reading, else that of the card the keyboard is at. */
const jobOf = (core: EditorCore) => {
  const { reading } = core.session.get();
  const order = reading?.order.kind === 'role' ? reading.order : orderOf(core, 'role');
  return order?.kind === 'role' ? order.roleId : null;
};

/** Reading orders and presentation. They stand before the actions of the canvas: while one reads, the arrows are theirs. */
export const readingActions: readonly EditorAction[] = [
  {
    id: 'reading.next',
    label: 'action.reading.next',
    group: 'view',
    icon: IconChevronRight,
    keys: ['arrowright', 'arrowdown', 'pagedown'],
    edits: false,
    enabled: isReading,
    run: core => stepReading(core, 1),
  },
  {
    id: 'reading.previous',
    label: 'action.reading.previous',
    group: 'view',
    icon: IconChevronLeft,
    keys: ['arrowleft', 'arrowup', 'pageup'],
    edits: false,
    enabled: isReading,
    run: core => stepReading(core, -1),
  },
  {
    id: 'reading.first',
    label: 'action.reading.first',
    group: 'view',
    icon: IconChevronsLeft,
    keys: ['home'],
    edits: false,
    enabled: isReading,
    run: core => goToStop(core, 0),
  },
  {
    id: 'reading.last',
    label: 'action.reading.last',
    group: 'view',
    icon: IconChevronsRight,
    keys: ['end'],
    edits: false,
    enabled: isReading,
    run: core => goToStop(core, Number.MAX_SAFE_INTEGER),
  },
  {
    id: 'reading.leave',
    label: 'action.reading.leave',
    group: 'view',
    icon: IconX,
    keys: ['escape'],
    edits: false,
    enabled: isReading,
    run: core => {
      if (core.session.get().presenting) core.update({ presenting: false });
      else endReading(core);
    },
  },
  {
    id: 'reading',
    label: 'action.reading',
    group: 'view',
    icon: IconBook2,
    keys: ['r'],
    edits: false,
    enabled: hasCards,
    pressed: core => core.session.get().reading !== null,
    run: core => {
      if (core.session.get().reading === null) beginReading(core, { kind: 'customer' });
      else endReading(core);
    },
  },
  ...beginnings,
  {
    id: 'reading.present',
    label: 'action.reading.present',
    group: 'view',
    icon: IconPresentation,
    keys: ['shift+r'],
    edits: false,
    enabled: hasCards,
    pressed: core => core.session.get().presenting,
    run: core => {
      if (core.session.get().reading === null) beginReading(core, { kind: 'customer' });
      core.update({ presenting: true, panel: 'none' });
    },
  },
  {
    id: 'reading.job',
    label: 'action.reading.job',
    group: 'view',
    icon: IconClipboardText,
    keys: ['shift+j'],
    edits: false,
    enabled: core => jobOf(core) !== null,
    run: core => core.update({ job: jobOf(core) }),
  },
];
