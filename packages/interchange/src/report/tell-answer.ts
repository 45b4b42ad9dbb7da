import type { Answer, Item } from '@truthline/audit';
import { readText, type Language, type LocalText } from '@truthline/blueprint';
import { notApplicableCell, wordIn } from '../waves/answer-words.ts';
import { fillBlanks, reportTexts } from './report-texts.ts';

const optionText = ({ scale }: Pick<Item, 'scale'>, key: string, language: Language): string => {
  const options: readonly { readonly key: string; readonly text: LocalText }[] =
    'options' in scale ? scale.options : scale.type === 'ordinal' ? scale.levels : [];
  const option = options.find(each => each.key === key);
  return option === undefined ? key : readText(option.text, language) || key;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const tellIn = (item: Pick<Item, 'scale'>, answer: Answer, language: Language): string => {
  if (answer.state === 'notApplicable') return notApplicableCell(answer.reason, language);
  if (answer.state === 'notObserved') return wordIn('notObserved', language);
  const texts = reportTexts(language);
  const { value } = answer;
  const several = (keys: readonly string[]) =>
    keys.length === 0
      ? wordIn('none', language)
      : keys.map(key => optionText(item, key, language)).join(texts.list);
  switch (value.type) {
    case 'yesNo':
      return wordIn(value.yes ? 'yes' : 'no', language);
    case 'ordinal':
      return optionText(item, value.level, language);
    case 'single':
      return optionText(item, value.option, language);
    case 'multi':
      return several(value.ticked);
    case 'multiple':
      return several(value.chosen);
    case 'measure': {
      const unit = item.scale.type === 'measure' ? item.scale.unit : '';
      return `${value.measured} ${texts.units[unit] ?? unit}`.trim();
    }
    case 'timeOfDay':
      return `${twoDigits(Math.floor(value.minutes / 60))}:${twoDigits(value.minutes % 60)}`;
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'location':
      return fillBlanks(texts.metres, {
        place: `${value.latitude.toFixed(5)}, ${value.longitude.toFixed(5)}`,
        metres: Math.round(value.accuracyMetres),
      });
    case 'files':
      return fillBlanks(texts.files, { count: value.fileIds.length });
  }
};

/** An answer as a reader of a result reads it, in both languages. */
export const tellAnswer = (item: Pick<Item, 'scale'>, answer: Answer): LocalText => ({
  zh: tellIn(item, answer, 'zh'),
  en: tellIn(item, answer, 'en'),
});
