import { readText, type LocalText } from '@truthline/blueprint';
import { contentLanguage, useLocale } from '@truthline/ui';
import { useCallback } from 'react';

/** Reads content in the language of the screen, falling back to the other. */
export const useContentText = (): ((text: LocalText) => string) => {
  const language = contentLanguage(useLocale());
  return useCallback(text => readText(text, language), [language]);
};
