export { TruthlineProvider, COLOR_SCHEME_KEY } from './TruthlineProvider.tsx';
export { LOCALES, contentLanguage } from './i18n/catalogue.ts';
export type {
  Catalogue,
  Locale,
  MessageKey,
  MessageValues,
  Messages,
  ReadMessage,
} from './i18n/catalogue.ts';
export { addCatalogue, createI18n } from './i18n/create-i18n.ts';
export type { I18n } from './i18n/create-i18n.ts';
export { formatsFor, useFormats } from './i18n/formats.ts';
export type { Formats } from './i18n/formats.ts';
export { LOCALE_KEY, rememberLocale, rememberedLocale } from './i18n/locale-memory.ts';
export { uiCatalogue } from './i18n/ui-catalogue.ts';
export { catalogueProblems, messagesOf, useLocale } from './i18n/use-messages.ts';
export { BasisMark } from './parts/BasisMark.tsx';
export { ColorSchemeSwitch } from './parts/ColorSchemeSwitch.tsx';
export { LanguageSwitch } from './parts/LanguageSwitch.tsx';
export { LoadingSkeleton } from './parts/LoadingSkeleton.tsx';
export { PageFrame, Panel } from './parts/PageFrame.tsx';
export { ScorePill } from './parts/ScorePill.tsx';
export { toneOfScore } from './parts/score-tone.ts';
export type { ScoreTone } from './parts/score-tone.ts';
export { EmptyState, ErrorState, NoPermissionState } from './parts/StateMessage.tsx';
export { Toolbar } from './toolbar/Toolbar.tsx';
export { keysAsText, matchesKeys } from './toolbar/tool-action.ts';
export type { ToolAction } from './toolbar/tool-action.ts';
export { useActionKeys } from './toolbar/use-action-keys.ts';
