import { useNotifications } from '@mantine/notifications';
import { useState } from 'react';
import { lazily } from '../late/lazily.tsx';

const Shown = lazily(async () => (await import('./ShownNotifications.tsx')).ShownNotifications);

/** Where short messages appear: fetched with the first one, or soon after the page stands. */
export const LateNotifications = () => {
  const { notifications, queue } = useNotifications();
  const [wanted, setWanted] = useState(false);
  if (!wanted && notifications.length + queue.length > 0) setWanted(true);
  return wanted ? <Shown /> : null;
};
