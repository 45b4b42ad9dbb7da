import { useSyncExternalStore } from 'react';

/** Where the browser remembers light or dark; the start script of the page reads the same key. */
export const COLOR_SCHEME_KEY = 'truthline.colorScheme';

/** What somebody chose; `auto` is what their device says. */
export type ColorScheme = 'auto' | 'light' | 'dark';

const SCHEMES: readonly ColorScheme[] = ['auto', 'light', 'dark'];

const schemeOf = (text: string | null): ColorScheme => SCHEMES.find(scheme => scheme === text) ?? 'auto';

const remembered = (): ColorScheme => {
  try {
    return schemeOf(window.localStorage.getItem(COLOR_SCHEME_KEY));
  } catch {
    // Storage may be blocked.
    return 'auto';
  }
};

const device = () => window.matchMedia('(prefers-color-scheme: dark)');

const listeners = new Set<() => void>();
let chosen: ColorScheme | null = null;

const chosenScheme = (): ColorScheme => (chosen ??= remembered());

const shownScheme = (): 'light' | 'dark' => {
  const scheme = chosenScheme();
  if (scheme !== 'auto') return scheme;
  return device().matches ? 'dark' : 'light';
};

const show = () => {
  document.documentElement.setAttribute('data-mantine-color-scheme', shownScheme());
  for (const listener of listeners) listener();
};

/** Shows a scheme at once, and remembers it in this browser where that may be. */
export const chooseColorScheme = (scheme: ColorScheme): void => {
  chosen = scheme;
  try {
    window.localStorage.setItem(COLOR_SCHEME_KEY, scheme);
  } catch {
    // Storage may be blocked: the choice then holds for this page.
  }
  show();
};

/** Shows what is chosen here, in another window of this browser, or by the device; the answer ends it. */
export const followColorScheme = (): (() => void) => {
  const elsewhere = ({ key, newValue }: StorageEvent) => {
    if (key !== COLOR_SCHEME_KEY) return;
    chosen = schemeOf(newValue);
    show();
  };
  const media = device();
  window.addEventListener('storage', elsewhere);
  media.addEventListener('change', show);
  chosen = null;
  show();
  return () => {
    window.removeEventListener('storage', elsewhere);
    media.removeEventListener('change', show);
  };
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What was chosen. */
export const useColorScheme = (): ColorScheme => useSyncExternalStore(subscribe, chosenScheme);

/** What is on the screen. */
export const useShownColorScheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, shownScheme);
