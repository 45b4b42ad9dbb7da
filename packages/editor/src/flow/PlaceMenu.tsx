import { Menu } from '@mantine/core';
import { LINK_KINDS } from '@truthline/blueprint';
import { keysAsText } from '@truthline/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { canRun } from '../actions/action.ts';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession } from '../core/core-context.tsx';
import type { Focus } from '../core/session.ts';
import { hereInPage } from '../gestures/stand-in-page.ts';

const CARD = [
  'card.type',
  'select.several',
  'card.new',
  'card.newNext',
  'card.move',
  'card.link',
  'card.wider',
  'card.narrower',
  'card.moment',
  'card.failure',
  'card.wait',
  'copy',
  'cut',
  'paste',
  'card.duplicate',
  'card.alignLane',
  'card.alignStep',
  'remove',
  'panel.inspector',
] as const;

const CELL = ['card.new', 'paste', 'go.lane', 'go.step'] as const;
const LINK = [
  'link.label',
  ...LINK_KINDS.map(kind => `link.kind.${kind}`),
  'link.to',
  'link.from',
  'link.turn',
  'panel.inspector',
  'remove',
];
const HEAD = [
  'head.rename',
  'head.before',
  'head.after',
  'head.nudge.up',
  'head.nudge.down',
  'head.nudge.left',
  'head.nudge.right',
  'head.larger',
  'head.smaller',
  'head.split',
  'head.merge',
  'head.fold',
  'panel.inspector',
  'head.remove',
] as const;

const entriesOf = (kind: Focus['kind'] | undefined): readonly string[] => {
  switch (kind) {
    case undefined:
    case 'card':
      return CARD;
    case 'cell':
      return CELL;
    case 'link':
      return LINK;
    case 'lane':
    case 'step':
    case 'stage':
      return HEAD;
  }
};

const CLOSING = ['mousedown', 'touchstart'];

const onMac = () => /mac/i.test(navigator.userAgent);

/** Escape closes what is open also in the moment before it has the keyboard. */
const useEscape = (open: boolean, close: () => void) => {
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  useEffect(() => {
    if (!open) return undefined;
    const listen = (event: KeyboardEvent) => onEscape(event);
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [open]);
};

/** What can be done with what was pressed with the other button, held, or asked about by key. */
export const PlaceMenu = () => {
  const core = useCore();
  const say = useSay();
  const at = useSession(session => session.menuAt);
  const kind = useSession(session => session.focus?.kind);
  const anchor = useRef<HTMLSpanElement>(null);
  const close = () => {
    core.update({ menuAt: null });
    // The keyboard goes back to what the menu was about, or to the canvas where that has no place in the page.
    hereInPage(anchor.current?.closest('.te-stagearea') ?? null)?.focus({ preventScroll: true });
  };
  useEscape(at !== null, close);
  if (at === null) return null;
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      offset={2}
      // The key that opens it is still on its way and would count as a press outside.
      clickOutsideEvents={CLOSING}
    >
      <Menu.Target>
        <span
          ref={anchor}
          className="te-menu-anchor"
          style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
        />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={event => event.stopPropagation()}>
        {entriesOf(kind)
          .map(actionById)
          .filter(action => canRun(core, action))
          .map(action => (
            <Menu.Item
              key={action.id}
              leftSection={<action.icon size={16} stroke={1.6} />}
              rightSection={<kbd className="te-menu-keys">{keysAsText(action.keys[0] ?? '', onMac())}</kbd>}
              {...(action.pressed?.(core) === true ? { 'aria-current': true } : {})}
              onClick={() => {
                close();
                action.run(core);
              }}
            >
              {say(action.label)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
};
