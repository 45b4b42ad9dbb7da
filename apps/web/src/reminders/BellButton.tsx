import './reminders.css';
import { IconBell } from '@tabler/icons-react';
import { IconButton } from '@truthline/ui';
import type { ComponentPropsWithRef } from 'react';
import { unreadOf, useReminders } from './my-reminders.ts';
import { useRemindersMessages } from './use-reminders-messages.ts';

/** The most that is shown as a number. */
const COUNTED = 99;

/** The bell, with how many reminders nobody has read yet. */
export const BellButton = (props: ComponentPropsWithRef<'button'>) => {
  const say = useRemindersMessages();
  const unread = unreadOf(useReminders().data ?? []).length;
  return (
    <IconButton
      aria-haspopup="menu"
      aria-expanded={false}
      {...props}
      aria-label={unread === 0 ? say('bell') : say('bell.unread', { count: unread })}
    >
      <span className="tl-bell">
        <IconBell size={20} stroke={1.6} aria-hidden />
        {unread === 0 ? null : (
          <span className="tl-bell-count">{unread > COUNTED ? `${COUNTED}+` : unread}</span>
        )}
      </span>
    </IconButton>
  );
};
