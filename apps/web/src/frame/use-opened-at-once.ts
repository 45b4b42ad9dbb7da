import { useMounted } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

/**
 * A menu that is fetched because its button was pressed: the button it brings has the focus of the one it replaces, and it
 * opens, as if it had been there.
 */
export const useOpenedAtOnce = () => {
  const button = useRef<HTMLButtonElement>(null);
  const stands = useMounted();
  const [chosen, setOpened] = useState<boolean | null>(null);
  useEffect(() => button.current?.focus(), []);
  return { button, opened: chosen ?? stands, setOpened };
};
