export { ColorSchemeSwitch as WideColorSchemeSwitch } from '@truthline/ui';
