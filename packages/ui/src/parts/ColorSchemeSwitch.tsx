import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { chooseColorScheme, useShownColorScheme } from '../theme/color-scheme.ts';

export const ColorSchemeSwitch = () => {
  const scheme = useShownColorScheme();
  const say = useUiMessages();
  const label = scheme === 'light' ? say('colorScheme.toDark') : say('colorScheme.toLight');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={label}
        onClick={() => chooseColorScheme(scheme === 'light' ? 'dark' : 'light')}
      >
        {scheme === 'light' ? <IconMoon size={18} stroke={1.6} /> : <IconSun size={18} stroke={1.6} />}
      </ActionIcon>
    </Tooltip>
  );
};
