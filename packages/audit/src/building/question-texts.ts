import type { LocalText } from '@truthline/blueprint';

/** The question a moment asks about its standard, in both languages; blank where a language has not written it. */
export const questionOf = (name: LocalText, standard: LocalText): LocalText => ({
  zh:
    name.zh.trim() === ''
      ? ''
      : `“${name.zh.trim()}”是否达到标准${standard.zh.trim() === '' ? '' : `（${standard.zh.trim()}）`}？`,
  en:
    name.en.trim() === ''
      ? ''
      : `Did "${name.en.trim()}" meet its standard${standard.en.trim() === '' ? '' : ` (${standard.en.trim()})`}?`,
});
