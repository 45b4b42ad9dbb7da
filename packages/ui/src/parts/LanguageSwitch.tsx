import { Segments } from '../controls/Segments.tsx';
import { LOCALES, type Locale } from '../i18n/catalogue.ts';
import { rememberLocale } from '../i18n/locale-memory.ts';
import { useI18n, useLocale } from '../i18n/i18n-context.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';

/** Switches the screen's language and remembers it in this browser; `onSwitch` lets the caller tell the server. */
export const LanguageSwitch = ({ onSwitch }: { onSwitch?: (locale: Locale) => void }) => {
  const i18n = useI18n();
  const locale = useLocale();
  const say = useUiMessages();
  return (
    <Segments<Locale>
      aria-label={say('language.label')}
      choices={LOCALES.map(choice => ({ value: choice, label: say(`language.${choice}`) }))}
      value={locale}
      onChange={next => {
        // Whoever leaves at once has chosen too.
        rememberLocale(window.localStorage, next);
        onSwitch?.(next);
        // Where its words cannot be fetched this page goes on in the language it has.
        i18n.changeLanguage(next).catch(() => undefined);
      }}
    />
  );
};
