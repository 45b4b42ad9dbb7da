import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import type { I18n } from './i18n/create-i18n.ts';
import { I18nContext, useLocale } from './i18n/i18n-context.ts';
import { LateNotifications } from './parts/LateNotifications.tsx';
import { cssVariables, theme } from './theme/theme.ts';

// A hundred slices make a long style sheet: it comes beside the first drawing instead of before it.
void import('@fontsource-variable/noto-sans-sc/index.css');

/** Where the browser remembers light or dark; the start script of the page reads the same key. */
export const COLOR_SCHEME_KEY = 'truthline.colorScheme';

const colorSchemes = localStorageColorSchemeManager({ key: COLOR_SCHEME_KEY });

const DocumentLanguage = () => {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
};

/** The frame every screen stands in: theme, tokens, fonts, language. One per page. */
export const TruthlineProvider = ({ i18n, children }: { i18n: I18n; children: ReactNode }) => (
  <I18nContext value={i18n}>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <DocumentLanguage />
      <LateNotifications />
      {children}
    </MantineProvider>
  </I18nContext>
);
