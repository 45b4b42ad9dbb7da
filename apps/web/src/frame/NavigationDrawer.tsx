import { Drawer } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { ColorSchemeSwitch } from '@truthline/ui';
import { Brand } from './Brand.tsx';
import { NavigationLinks } from './NavigationLinks.tsx';
import { useFrameMessages } from './use-frame-messages.ts';

type NavigationDrawerProps = { readonly opened: boolean; readonly onClose: () => void };

/** The ways to go on a narrow window. It first stands closed: it then knows what to give the focus back to. */
export const NavigationDrawer = ({ opened, onClose }: NavigationDrawerProps) => {
  const say = useFrameMessages();
  const stands = useMounted();
  return (
    <Drawer
      opened={stands && opened}
      onClose={onClose}
      size="280px"
      title={
        <span className="tl-app-brand">
          <Brand />
        </span>
      }
      closeButtonProps={{ 'aria-label': say('nav.close') }}
    >
      <nav className="tl-app-drawer" aria-label={say('nav.label')}>
        <NavigationLinks onGo={onClose} />
        <ColorSchemeSwitch />
      </nav>
    </Drawer>
  );
};
