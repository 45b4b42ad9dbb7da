import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/tokens.css';
import './theme/mantine-variables.css';
import './theme/base.css';
import { useEffect, type ReactNode } from 'react';
import type { I18n } from './i18n/create-i18n.ts';
import { I18nContext, useLocale } from './i18n/i18n-context.ts';
import { LateNotifications } from './parts/LateNotifications.tsx';
import { followColorScheme } from './theme/color-scheme.ts';

// A hundred slices make a long style sheet: it comes beside the first drawing instead of before it.
void import('@fontsource-variable/noto-sans-sc/index.css');

const DocumentLanguage = () => {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
};

/** The frame every screen stands in: tokens, fonts, colours, language. One per page. Mantine's controls need a `MantineRoom` in it. */
export const TruthlineFrame = ({ i18n, children }: { i18n: I18n; children: ReactNode }) => {
  useEffect(followColorScheme, []);
  return (
    <I18nContext value={i18n}>
      <DocumentLanguage />
      <LateNotifications />
      {children}
    </I18nContext>
  );
};
