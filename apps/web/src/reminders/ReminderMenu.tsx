import { Menu, Popover } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useFormats } from '@truthline/ui';
import { api, queryClient } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useOpenedAtOnce } from '../frame/use-opened-at-once.ts';
import { BellButton } from './BellButton.tsx';
import { myReminders, unreadOf, useReminders } from './my-reminders.ts';
import type { Reminder } from './reminder.ts';
import { useRemindersMessages } from './use-reminders-messages.ts';

/** Of what opens below the bell: never wider than a phone. */
const WIDTH = 'min(360px, calc(100vw - 16px))';

/** Marked here at once; the server is told, and asked again with the next round where it does not hear. */
const useRead = () =>
  useMutation({
    mutationFn: async (reminderIds: string[]) => {
      queryClient.setQueryData(myReminders().queryKey, (known: readonly Reminder[] | undefined) =>
        known?.map(each => (reminderIds.includes(each.id) ? { ...each, read: true } : each)),
      );
      await api.reminders.markRead.mutate({ reminderIds });
    },
  });

type ReminderItemProps = { reminder: Reminder; isFirst: boolean; onGo: () => void };

const ReminderItem = ({ reminder, isFirst, onGo }: ReminderItemProps) => {
  const say = useRemindersMessages();
  const read = useContentText();
  const formats = useFormats();
  const { kind, dealerName, checklistTitle, dueOn, appealBy } = reminder;
  const day = formats.day(dueOn ?? appealBy ?? reminder.at.slice(0, 10));
  return (
    <Menu.Item
      className="tl-reminder"
      data-read={reminder.read}
      data-autofocus={isFirst ? true : undefined}
      onClick={onGo}
    >
      <strong>
        {kind === 'returned' || kind === 'appealToDecide' || kind === 'appealDecided'
          ? say(kind)
          : say(kind, { day })}
        {reminder.read ? null : <span className="tl-visually-hidden"> ({say('unread')})</span>}
      </strong>
      <span>
        {read(dealerName)} · {read(checklistTitle)}
      </span>
    </Menu.Item>
  );
};

/** What one is reminded of, wherever one is, and the way to each thing; there because somebody asked for it. */
export const ReminderMenu = () => {
  const say = useRemindersMessages();
  const router = useRouter();
  const { button, opened, setOpened } = useOpenedAtOnce();
  const reminders = useReminders();
  const { mutate: markRead } = useRead();
  const all = reminders.data ?? [];
  const unread = unreadOf(all);
  const go = ({ id, read, place }: Reminder) => {
    if (!read) markRead([id]);
    switch (place.kind) {
      case 'assignment':
        return router.navigate({ to: '/assignments', hash: place.id });
      case 'audit':
        return router.navigate({ to: '/audits/$auditId', params: { auditId: place.id } });
      case 'result':
        return router.navigate({ to: '/audits/$auditId/result', params: { auditId: place.id } });
    }
  };
  const open = { opened, onChange: setOpened };
  // A menu without an item is none.
  if (all.length === 0)
    return (
      <Popover position="bottom-end" width={WIDTH} {...open}>
        <Popover.Target>
          <BellButton ref={button} onClick={() => setOpened(!opened)} />
        </Popover.Target>
        <Popover.Dropdown>
          {reminders.isError ? (
            say('failed')
          ) : (
            <>
              <strong>{say('empty')}</strong>
              <p className="tl-reminders-none">{say('emptyText')}</p>
            </>
          )}
        </Popover.Dropdown>
      </Popover>
    );
  return (
    // What Mantine would focus first is no part of a menu.
    <Menu position="bottom-end" width={WIDTH} withInitialFocusPlaceholder={false} {...open}>
      <Menu.Target>
        <BellButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown className="tl-reminders">
        {all.map((reminder, at) => (
          <ReminderItem
            key={reminder.id}
            reminder={reminder}
            isFirst={at === 0}
            onGo={() => void go(reminder)}
          />
        ))}
        {unread.length === 0 ? null : (
          <>
            <Menu.Divider />
            <Menu.Item
              closeMenuOnClick={false}
              leftSection={<IconChecks size={16} stroke={1.6} />}
              onClick={() => markRead(unread)}
            >
              {say('readAll')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
