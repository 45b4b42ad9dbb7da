import { SENTENCES } from './sentences.ts';

type Key = keyof typeof SENTENCES;

/** Speaks to whoever watches the terminal. */
export type Say = <K extends Key>(key: K, values: Parameters<(typeof SENTENCES)[K]['en']>[0]) => void;

/** A voice in one language; `write` puts a line on the terminal. */
export const openVoice =
  (language: 'zh' | 'en', write: (line: string) => void): Say =>
  (key, values) => {
    // Which sentence takes which values is checked where it is said; here the pairing is no longer known.
    const speak = SENTENCES[key][language] as (values: object) => string;
    write(speak(values));
  };
