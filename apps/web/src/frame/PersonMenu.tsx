import { lazily } from '@truthline/ui';
import { useState } from 'react';
import { PersonButton } from './PersonButton.tsx';

const Shown = lazily(async () => (await import('./ShownPersonMenu.tsx')).ShownPersonMenu, PersonButton);

/** The button of the account. Its menu is fetched soon after the page stands, or when it is pressed. */
export const PersonMenu = () => {
  const [pressed, setPressed] = useState(false);
  return pressed ? <Shown /> : <PersonButton onClick={() => setPressed(true)} />;
};
