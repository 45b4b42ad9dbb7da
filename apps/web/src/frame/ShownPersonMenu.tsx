import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconDevices, IconLogout } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { chooseColorScheme, useColorScheme } from '@truthline/ui';
import { signOut, useSession } from '../app/session.ts';
import { PersonButton } from './PersonButton.tsx';
import { useContentText } from './use-content-text.ts';
import { useFrameMessages } from './use-frame-messages.ts';
import { useOpenedAtOnce } from './use-opened-at-once.ts';
import { useProblemText } from './use-problem-text.ts';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Who is signed in, in which role and network, and the ways out; there because somebody asked for it. */
export const ShownPersonMenu = () => {
  const say = useFrameMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const router = useRouter();
  const colorScheme = useColorScheme();
  const { person, membership, network, demo } = useSession();
  const { button, opened, setOpened } = useOpenedAtOnce();
  const leave = async (everywhere: boolean) => {
    try {
      await signOut(everywhere, async left => {
        if (left.audits + left.blueprints > 0)
          notifications.show({ color: 'below', message: say('person.leftHere', left), autoClose: false });
        await router.navigate({ to: '/sign-in' });
      });
    } catch (error) {
      notifications.show({ color: 'below', message: problemText(error) });
    }
  };
  return (
    <Menu position="bottom-end" width={240} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <PersonButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name} · {say(`role.${membership.role}`)}
          <br />
          {read(network.name)}
          {demo ? ` · ${say('person.demo')}` : ''}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{say('person.colours')}</Menu.Label>
        {SCHEMES.map(scheme => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            closeMenuOnClick={false}
            leftSection={
              <IconCheck size={16} stroke={1.8} visibility={colorScheme === scheme ? 'visible' : 'hidden'} />
            }
            onClick={() => chooseColorScheme(scheme)}
          >
            {say(`person.colours.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void leave(false)}>
          {say('person.signOut')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDevices size={16} stroke={1.6} />} onClick={() => void leave(true)}>
          {say('person.signOutEverywhere')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
