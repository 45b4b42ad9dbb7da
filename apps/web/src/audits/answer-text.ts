import type { Answer, Item } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { ReadMessage } from '@truthline/ui';
import type { auditsCatalogue } from './audits-catalogue.ts';

type Words = {
  readonly say: ReadMessage<(typeof auditsCatalogue)['en']>;
  readonly read: (text: LocalText) => string;
  readonly unit: (unit: string, count: number) => string;
};

const optionText = (scale: Item['scale'], key: string, read: Words['read']): string => {
  const options = scale.type === 'single' || scale.type === 'multiple' ? scale.options : [];
  const option = options.find(each => each.key === key);
  return option === undefined ? key : read(option.text);
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Minutes since midnight as a clock shows them. */
export const timeText = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** An answer as a reader of a result reads it. */
export const answerText = (item: Pick<Item, 'scale'>, answer: Answer, { say, read, unit }: Words): string => {
  if (answer.state === 'notApplicable') return `${say('run.notApplicable')} – ${answer.reason}`;
  if (answer.state === 'notObserved') return say('run.notObserved');
  const { value } = answer;
  const { scale } = item;
  switch (value.type) {
    case 'yesNo':
      return value.yes ? say('answer.yes') : say('answer.no');
    case 'ordinal': {
      const level =
        scale.type === 'ordinal' ? scale.levels.find(({ key }) => key === value.level) : undefined;
      return level === undefined ? value.level : read(level.text);
    }
    case 'multi': {
      const total = scale.type === 'multi' ? scale.options.length : value.ticked.length;
      return say('answer.ticked', { ticked: value.ticked.length, total });
    }
    case 'single':
      return optionText(scale, value.option, read);
    case 'multiple':
      return value.chosen.length === 0
        ? say('run.noneOfThese')
        : value.chosen.map(option => optionText(scale, option, read)).join(' · ');
    case 'timeOfDay':
      return timeText(value.minutes);
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'location':
      return say('answer.place', {
        latitude: value.latitude.toFixed(5),
        longitude: value.longitude.toFixed(5),
        metres: Math.round(value.accuracyMetres),
      });
    case 'files':
      return say('answer.files', { count: value.fileIds.length });
    case 'measure':
      return scale.type === 'measure'
        ? `${value.measured} ${unit(scale.unit, value.measured)}`
        : String(value.measured);
  }
};
