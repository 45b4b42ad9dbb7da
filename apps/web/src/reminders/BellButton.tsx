import './reminders.css';
import { ActionIcon, Indicator, type ActionIconProps } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { unreadOf, useReminders } from './my-reminders.ts';
import { useRemindersMessages } from './use-reminders-messages.ts';

/** The most that is shown as a number. */
const COUNTED = 99;

/** The bell, with how many reminders nobody has read yet. */
export const BellButton = (
  props: ActionIconProps & Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps>,
) => {
  const say = useRemindersMessages();
  const unread = unreadOf(useReminders().data ?? []).length;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-haspopup="menu"
      aria-expanded={false}
      {...props}
      aria-label={unread === 0 ? say('bell') : say('bell.unread', { count: unread })}
    >
      <Indicator
        disabled={unread === 0}
        label={unread > COUNTED ? `${COUNTED}+` : unread}
        size={16}
        offset={3}
      >
        <IconBell size={20} stroke={1.6} aria-hidden />
      </Indicator>
    </ActionIcon>
  );
};
