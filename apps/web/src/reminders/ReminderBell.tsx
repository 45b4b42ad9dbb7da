import { lazily } from '@truthline/ui';
import { useState } from 'react';
import { BellButton } from './BellButton.tsx';

const Shown = lazily(async () => (await import('./ReminderMenu.tsx')).ReminderMenu, BellButton);

/** The bell on every page. What opens below it is fetched soon after the page stands, or when it is pressed. */
export const ReminderBell = () => {
  const [pressed, setPressed] = useState(false);
  return pressed ? <Shown /> : <BellButton onClick={() => setPressed(true)} />;
};
