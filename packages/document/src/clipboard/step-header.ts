import type { Step } from '@truthline/blueprint';
import { cleanText } from './card-text.ts';

/** What a column header says of its step: its name, and how long it takes where that stands behind it in brackets. */
export type StepHeader = { readonly name: string } & Pick<Step, 'standardSeconds' | 'acceptableSeconds'>;

const SECONDS_OF: ReadonlyMap<string, number> = new Map([
  ...['s', 'sec', 'second', 'seconds', '秒'].map(unit => [unit, 1] as const),
  ...['min', 'mins', 'minute', 'minutes', '分', '分钟'].map(unit => [unit, 60] as const),
  ...['h', 'hour', 'hours', '小时'].map(unit => [unit, 3600] as const),
]);

const TIMED =
  /^(.*?)\s*[(（]\s*(\d{1,5}(?:\.\d{1,3})?)(?:\s*[-–—~至到]\s*(\d{1,5}(?:\.\d{1,3})?))?\s*([a-z]+|[\u4e00-\u9fff]+)\s*[)）]$/iu;

/** Reads "Prepare (3–5 min)": three minutes are the standard, five the customer still accepts. */
export const readStepHeader = (text: string): StepHeader => {
  const clean = cleanText(text);
  const [, name = '', from, to, unit = ''] = TIMED.exec(clean) ?? [];
  const seconds = SECONDS_OF.get(unit.toLowerCase());
  if (from === undefined || seconds === undefined || name === '')
    return { name: clean, standardSeconds: null, acceptableSeconds: null };
  return {
    name,
    standardSeconds: Number(from) * seconds,
    acceptableSeconds: Number(to ?? from) * seconds,
  };
};
