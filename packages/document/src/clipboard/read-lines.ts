import { STAGE_WORDS, STEP_WORDS } from './catalogue/words.ts';
import { cleanText } from './card-text.ts';
import { wordKey } from './lane-label.ts';

/** One line of pasted text. `line` counts from 1, blank lines included. */
export type PastedLine =
  | { readonly type: 'stage'; readonly line: number; readonly name: string }
  | { readonly type: 'step'; readonly line: number; readonly name: string }
  /** `label` is what stood before the colon, null where there was none: the line goes on in the lane before it. `whole` is both. */
  | {
      readonly type: 'cards';
      readonly line: number;
      readonly label: string | null;
      readonly text: string;
      readonly whole: string;
    };

const HEADING = /^(#{1,2})\s*(.+)$/u;
/** A short word or two, a colon and something behind it; a time such as 10:30 or an address with // is none. */
const LABELLED = /^([^:：\d]{1,60}?)[:：](?!\/\/)\s*(.*)$/u;

const stageKeys = new Set(STAGE_WORDS.map(wordKey));
const stepKeys = new Set(STEP_WORDS.map(wordKey));

/** Reads `# stage`, `## step`, `customer: card; card`, `顾客：…` line by line. Blank lines are passed over. */
export const readLines = (text: string): readonly PastedLine[] =>
  text.split(/\r\n|\r|\n/u).flatMap((raw, index): readonly PastedLine[] => {
    const line = index + 1;
    const clean = cleanText(raw);
    if (clean === '') return [];
    const heading = HEADING.exec(clean);
    if (heading !== null)
      return [{ type: heading[1] === '#' ? 'stage' : 'step', line, name: heading[2] ?? '' }];
    const labelled = LABELLED.exec(clean);
    if (labelled === null) return [{ type: 'cards', line, label: null, text: clean, whole: clean }];
    const [, label = '', rest = ''] = labelled;
    const key = wordKey(label);
    if (stageKeys.has(key)) return [{ type: 'stage', line, name: rest }];
    if (stepKeys.has(key)) return [{ type: 'step', line, name: rest }];
    return [{ type: 'cards', line, label: cleanText(label), text: rest, whole: clean }];
  });
