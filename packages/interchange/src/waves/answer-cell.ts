import { NOTE_LIMIT, type Answer, type AnswerValue, type Item, type Scale } from '@truthline/audit';
import type { Language } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import { cellText, type Cell } from '../table/cell.ts';
import { comparableText, notApplicableCell, notApplicableReason, saysWord, wordIn } from './answer-words.ts';
import type { WaveProblem } from './wave-problem.ts';

type CellProblem = Pick<WaveProblem, 'code' | 'values'>;

const problem = (code: CellProblem['code'], values: CellProblem['values'] = {}): Result<never, CellProblem> =>
  err({ code, values });

type Multi = Extract<Scale, { type: 'multi' }>;

/** Between options, once full-width signs are made plain; a full stop is not one, it may end a text. */
const separators = /[;、,\n|]+/;

const optionOf = ({ options }: Multi, text: string) =>
  options.find(({ key, text: { zh, en } }) =>
    [key, zh, en].map(comparableText).includes(comparableText(text)),
  );

const readOptions = (scale: Multi, text: string): Result<AnswerValue, CellProblem> => {
  const only = optionOf(scale, text);
  if (only !== undefined) return ok({ type: 'multi', ticked: [only.key] });
  if (saysWord(text, 'all')) return ok({ type: 'multi', ticked: scale.options.map(({ key }) => key) });
  if (saysWord(text, 'none')) return ok({ type: 'multi', ticked: [] });
  const parts = text
    .normalize('NFKC')
    .split(separators)
    .filter(part => part.trim() !== '');
  const ticked: string[] = [];
  for (const part of parts) {
    const option = optionOf(scale, part);
    if (option === undefined) return problem('unknownOption', { found: part.trim() });
    if (ticked.includes(option.key)) return problem('repeatedOption', { found: part.trim() });
    ticked.push(option.key);
  }
  return ok({
    type: 'multi',
    ticked: scale.options.map(({ key }) => key).filter(key => ticked.includes(key)),
  });
};

const readNumber = (
  scale: Extract<Scale, { type: 'measure' }>,
  cell: Cell,
): Result<AnswerValue, CellProblem> => {
  const text = cellText(cell).normalize('NFKC').trim();
  // The number may carry its unit, as in "12 min" or "12分钟"; anything else behind it is not a number.
  const match = /^([+-]?\d+(?:\.\d+)?)\s*(.*)$/s.exec(text);
  const rest = match?.[2]?.toLowerCase() ?? '';
  const units = [scale.unit.toLowerCase(), '声', '秒', '分', '分钟', '天', '个', '次', '%', 's', 'min', 'd'];
  if (cell instanceof Date || match === null || (rest !== '' && !units.includes(rest)))
    return problem('unreadableNumber', { found: text });
  const measured = typeof cell === 'number' ? cell : Number(match[1]);
  if (Math.abs(measured) > 1_000_000) return problem('unreadableNumber', { found: text });
  if (scale.quantity === 'count' && (measured < 0 || !Number.isInteger(measured)))
    return problem('notACount', { found: text });
  if (scale.quantity === 'percent' && (measured < 0 || measured > 100))
    return problem('notAPercentage', { found: text });
  return ok({ type: 'measure', measured });
};

/** The words a cell of this scale may say, as they are offered in the template. */
export const allowedWords = (scale: Scale, language: Language): readonly string[] => {
  switch (scale.type) {
    case 'yesNo':
      return [wordIn('yes', language), wordIn('no', language)];
    case 'ordinal':
      return scale.levels.map(({ key }) => wordIn(key, language));
    case 'multi':
      return [
        wordIn('all', language),
        ...scale.options.map(({ text }) => text[language]),
        wordIn('none', language),
      ];
    case 'measure':
      return [];
  }
};

const readValue = (item: Item, cell: Cell, language: Language): Result<AnswerValue, CellProblem> => {
  const { scale } = item;
  const text = cellText(cell);
  const unknown = () =>
    problem('unknownAnswer', { found: text, allowed: allowedWords(scale, language).join(' / ') });
  switch (scale.type) {
    case 'yesNo':
      if (saysWord(text, 'yes')) return ok({ type: 'yesNo', yes: true });
      return saysWord(text, 'no') ? ok({ type: 'yesNo', yes: false }) : unknown();
    case 'ordinal': {
      const level = scale.levels.find(
        ({ key, text: { zh, en } }) =>
          saysWord(text, key) || [zh, en].map(comparableText).includes(comparableText(text)),
      );
      return level === undefined ? unknown() : ok({ type: 'ordinal', level: level.key });
    }
    case 'multi':
      return readOptions(scale, text);
    case 'measure':
      return readNumber(scale, cell);
  }
};

/** The answer that one cell gives to an item. `language` is the one of the words in a problem. */
export const readAnswerCell = (
  item: Item,
  cell: Cell | undefined,
  note: string,
  language: Language,
): Result<Answer, CellProblem> => {
  const text = cellText(cell).trim();
  if (cell === undefined || text === '') return problem('missingAnswer');
  if (text.length > NOTE_LIMIT || note.length > NOTE_LIMIT)
    return problem('textTooLong', { limit: NOTE_LIMIT });
  const reason = notApplicableReason(text);
  if (reason !== null) {
    if (item.notApplicableRule === null) return problem('alwaysApplicable');
    if (reason === '') return problem('naWithoutReason', { rule: item.notApplicableRule[language] });
    return ok({ itemId: item.id, state: 'notApplicable', reason, note });
  }
  if (saysWord(text, 'notObserved')) return ok({ itemId: item.id, state: 'notObserved', note });
  const value = readValue(item, cell, language);
  return value.ok ? ok({ itemId: item.id, state: 'answered', value: value.value, note }) : value;
};

const writeOptions = (scale: Multi, ticked: readonly string[], language: Language): string => {
  if (ticked.length === 0) return wordIn('none', language);
  if (ticked.length === scale.options.length) return wordIn('all', language);
  return scale.options
    .filter(({ key }) => ticked.includes(key))
    .map(({ key, text }) =>
      separators.test(text[language].normalize('NFKC')) || text[language].trim() === ''
        ? key
        : text[language],
    )
    .join('; ');
};

/** The cell that says an answer, such that `readAnswerCell` reads the same answer again. */
export const writeAnswerCell = (item: Item, answer: Answer, language: Language): Cell => {
  switch (answer.state) {
    case 'notApplicable':
      return notApplicableCell(answer.reason, language);
    case 'notObserved':
      return wordIn('notObserved', language);
    case 'answered': {
      const { value } = answer;
      switch (value.type) {
        case 'yesNo':
          return wordIn(value.yes ? 'yes' : 'no', language);
        case 'ordinal':
          return wordIn(value.level, language);
        case 'multi':
          return item.scale.type === 'multi' ? writeOptions(item.scale, value.ticked, language) : null;
        case 'measure':
          return value.measured;
      }
    }
  }
};
