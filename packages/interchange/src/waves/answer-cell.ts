import {
  NOTE_LIMIT,
  answerValueSchema,
  type Answer,
  type AnswerValue,
  type Item,
  type Scale,
} from '@truthline/audit';
import type { Language, LocalText } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import { cellText, type Cell } from '../table/cell.ts';
import {
  comparableText,
  isAnswerWord,
  notApplicableCell,
  notApplicableReason,
  saysWord,
  wordIn,
} from './answer-words.ts';
import type { WaveProblem } from './wave-problem.ts';

type CellProblem = Pick<WaveProblem, 'code' | 'values'>;

const problem = (code: CellProblem['code'], values: CellProblem['values'] = {}): Result<never, CellProblem> =>
  err({ code, values });

type Option = { readonly key: string; readonly text: LocalText };

/** Between options, once full-width signs are made plain; a full stop is not one, it may end a text. */
const separators = /[;、,\n|]+/;

const optionOf = (options: readonly Option[], text: string) =>
  options.find(({ key, text: { zh, en } }) =>
    [key, zh, en].map(comparableText).includes(comparableText(text)),
  );

/** The keys of the options a cell names, in the order of the options. */
const readOptions = (options: readonly Option[], text: string): Result<string[], CellProblem> => {
  const only = optionOf(options, text);
  if (only !== undefined) return ok([only.key]);
  if (saysWord(text, 'all')) return ok(options.map(({ key }) => key));
  if (saysWord(text, 'none')) return ok([]);
  const parts = text
    .normalize('NFKC')
    .split(separators)
    .filter(part => part.trim() !== '');
  const chosen: string[] = [];
  for (const part of parts) {
    const option = optionOf(options, part);
    if (option === undefined) return problem('unknownOption', { found: part.trim() });
    if (chosen.includes(option.key)) return problem('repeatedOption', { found: part.trim() });
    chosen.push(option.key);
  }
  return ok(options.map(({ key }) => key).filter(key => chosen.includes(key)));
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

type Level = Extract<Scale, { type: 'ordinal' }>['levels'][number];

/** A level of the usual three by its word, one of one's own by its text. */
const levelText = ({ key, text }: Level, language: Language): string => {
  if (isAnswerWord(key)) return wordIn(key, language);
  return text[language].trim() === '' ? key : text[language];
};

/** The words a cell of this scale may say, as they are offered in the template. */
export const allowedWords = (scale: Scale, language: Language): readonly string[] => {
  switch (scale.type) {
    case 'yesNo':
      return [wordIn('yes', language), wordIn('no', language)];
    case 'ordinal':
      return scale.levels.map(level => levelText(level, language));
    case 'single':
      return scale.options.map(({ text }) => text[language]);
    case 'multi':
    case 'multiple':
      return [
        wordIn('all', language),
        ...scale.options.map(({ text }) => text[language]),
        wordIn('none', language),
      ];
    case 'timeOfDay':
      return ['09:30'];
    case 'date':
      return ['2026-03-31'];
    case 'location':
      return ['39.90420, 116.40740, 10'];
    case 'measure':
    case 'text':
    case 'photo':
    case 'audio':
    case 'signature':
      return [];
  }
};

/** A value in the form of its schema, or null. */
const valueOf = (value: unknown): AnswerValue | null => {
  const read = answerValueSchema.safeParse(value);
  return read.success ? read.data : null;
};

const readTime = (text: string): AnswerValue | null => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  return valueOf({ type: 'timeOfDay', minutes: 60 * Number(hours) + Number(minutes) });
};

const readLocation = (text: string): AnswerValue | null => {
  const [latitude, longitude, accuracyMetres] = text
    .split(',')
    .map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  return valueOf({ type: 'location', latitude, longitude, accuracyMetres });
};

const fileSeparator = '; ';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const readValue = (item: Item, cell: Cell, language: Language): Result<AnswerValue, CellProblem> => {
  const { scale } = item;
  const text = cellText(cell);
  const unknown = () =>
    problem('unknownAnswer', { found: text, allowed: allowedWords(scale, language).join(' / ') });
  const found = (value: AnswerValue | null) => (value === null ? unknown() : ok(value));
  switch (scale.type) {
    case 'yesNo':
      if (saysWord(text, 'yes')) return ok({ type: 'yesNo', yes: true });
      return saysWord(text, 'no') ? ok({ type: 'yesNo', yes: false }) : unknown();
    case 'ordinal': {
      const level = scale.levels.find(
        ({ key, text: { zh, en } }) =>
          (isAnswerWord(key) && saysWord(text, key)) ||
          [key, zh, en].map(comparableText).includes(comparableText(text)),
      );
      return level === undefined ? unknown() : ok({ type: 'ordinal', level: level.key });
    }
    case 'single': {
      const option = optionOf(scale.options, text);
      return option === undefined ? unknown() : ok({ type: 'single', option: option.key });
    }
    case 'multi': {
      const ticked = readOptions(scale.options, text);
      return ticked.ok ? ok({ type: 'multi', ticked: ticked.value }) : ticked;
    }
    case 'multiple': {
      const chosen = readOptions(scale.options, text);
      return chosen.ok ? ok({ type: 'multiple', chosen: chosen.value }) : chosen;
    }
    case 'measure':
      return readNumber(scale, cell);
    case 'text':
      return ok({ type: 'text', text });
    case 'timeOfDay':
      return found(readTime(text));
    case 'date':
      return found(valueOf({ type: 'date', date: text.trim() }));
    case 'location':
      return found(readLocation(text));
    case 'photo':
    case 'audio':
    case 'signature':
      return found(valueOf({ type: 'files', fileIds: text.split(fileSeparator) }));
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

const writeOptions = (options: readonly Option[], chosen: readonly string[], language: Language): string => {
  if (chosen.length === 0) return wordIn('none', language);
  if (chosen.length === options.length) return wordIn('all', language);
  return options
    .filter(({ key }) => chosen.includes(key))
    .map(({ key, text }) =>
      separators.test(text[language].normalize('NFKC')) || text[language].trim() === ''
        ? key
        : text[language],
    )
    .join('; ');
};

const optionsOf = (scale: Scale): readonly Option[] => ('options' in scale ? scale.options : []);

const valueCell = (scale: Scale, value: AnswerValue, language: Language): Cell => {
  switch (value.type) {
    case 'yesNo':
      return wordIn(value.yes ? 'yes' : 'no', language);
    case 'ordinal': {
      const level =
        scale.type === 'ordinal' ? scale.levels.find(({ key }) => key === value.level) : undefined;
      return level === undefined ? value.level : levelText(level, language);
    }
    case 'single':
      return optionsOf(scale).find(({ key }) => key === value.option)?.text[language] || value.option;
    case 'multi':
      return writeOptions(optionsOf(scale), value.ticked, language);
    case 'multiple':
      return writeOptions(optionsOf(scale), value.chosen, language);
    case 'measure':
      return value.measured;
    case 'timeOfDay':
      return `${twoDigits(Math.floor(value.minutes / 60))}:${twoDigits(value.minutes % 60)}`;
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'location':
      return [value.latitude, value.longitude, value.accuracyMetres].join(', ');
    case 'files':
      return value.fileIds.join(fileSeparator);
  }
};

/** The cell that says an answer, such that `readAnswerCell` reads the same answer again. */
export const writeAnswerCell = (item: Item, answer: Answer, language: Language): Cell => {
  switch (answer.state) {
    case 'notApplicable':
      return notApplicableCell(answer.reason, language);
    case 'notObserved':
      return wordIn('notObserved', language);
    case 'answered':
      return valueCell(item.scale, answer.value, language);
  }
};
