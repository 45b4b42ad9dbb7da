import type { Answer, Item } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { ReadMessage } from '@truthline/ui';
import type { auditsCatalogue } from './audits-catalogue.ts';

type Words = {
  readonly say: ReadMessage<(typeof auditsCatalogue)['en']>;
  readonly read: (text: LocalText) => string;
  readonly unit: (unit: string) => string;
};

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
    case 'measure':
      return scale.type === 'measure' ? `${value.measured} ${unit(scale.unit)}` : String(value.measured);
  }
};
