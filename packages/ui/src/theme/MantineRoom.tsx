import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { use, type ReactNode } from 'react';
import { COLOR_SCHEME_KEY, useShownColorScheme } from './color-scheme.ts';
import { InRoom } from './in-room.ts';
import { theme } from './theme.ts';

// Mantine is told what is shown; it neither remembers nor decides it.
const unused = localStorageColorSchemeManager({ key: COLOR_SCHEME_KEY });

/**
 * What Mantine's controls stand in. The frame and an audit on the phone do without, so it comes with what needs it. Its
 * variables are a style sheet (`mantine-variables.css`), there from the first drawing on.
 */
export const MantineRoom = ({ children }: { children: ReactNode }) => {
  const shown = useShownColorScheme();
  if (use(InRoom)) return children;
  return (
    <InRoom value={true}>
      <MantineProvider
        theme={theme}
        colorSchemeManager={unused}
        defaultColorScheme="auto"
        forceColorScheme={shown}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        {children}
      </MantineProvider>
    </InRoom>
  );
};
