import type { Language } from '@truthline/blueprint';
import type { LocalText } from '@truthline/blueprint';

/** Where a command speaks: results to one side, messages to the other. */
export type Terminal = {
  readonly language: Language;
  readonly json: boolean;
  /** Standard output: results, and nothing else. */
  readonly print: (line: string) => void;
  /** Standard error: what is going on, and what went wrong. */
  readonly tell: (message: LocalText) => void;
};

/** The language of the terminal by the variables POSIX defines, in its order of precedence. */
export const terminalLanguage = (variables: Readonly<Record<string, string | undefined>>): Language => {
  const locale = [variables['LC_ALL'], variables['LC_MESSAGES'], variables['LANG']].find(
    value => value !== undefined && value !== '',
  );
  return locale?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
};

/** The language that `--lang` asks for, wherever it stands; null where it is absent or unknown. */
export const askedLanguage = (args: readonly string[]): Language | null => {
  const place = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='));
  if (place === -1) return null;
  const value = args[place] === '--lang' ? args[place + 1] : args[place]?.slice('--lang='.length);
  return value === 'zh' || value === 'en' ? value : null;
};
