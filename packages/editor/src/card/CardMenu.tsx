import { Menu } from '@mantine/core';
import { keysAsText } from '@truthline/ui';
import { canRun } from '../actions/action.ts';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession } from '../core/core-context.tsx';

const ENTRIES = [
  'card.type',
  'card.new',
  'card.newNext',
  'card.move',
  'card.link',
  'card.moment',
  'card.failure',
  'card.wait',
  'card.duplicate',
  'remove',
  'panel.inspector',
] as const;

const onMac = () => /mac/i.test(navigator.userAgent);

/** What can be done with a card, where it was pressed with the other button or held. */
export const CardMenu = () => {
  const core = useCore();
  const say = useSay();
  const at = useSession(session => session.menuAt);
  if (at === null) return null;
  const close = () => core.update({ menuAt: null });
  return (
    <Menu opened onClose={close} position="bottom-start" offset={2}>
      <Menu.Target>
        <span className="te-menu-anchor" style={{ transform: `translate(${at.x}px, ${at.y}px)` }} />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={event => event.stopPropagation()}>
        {ENTRIES.map(actionById)
          .filter(action => canRun(core, action))
          .map(action => (
            <Menu.Item
              key={action.id}
              leftSection={<action.icon size={16} stroke={1.6} />}
              rightSection={<kbd className="te-menu-keys">{keysAsText(action.keys[0] ?? '', onMac())}</kbd>}
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
