import type { Browser } from './browser.ts';

export type Checklist = Awaited<ReturnType<Browser['client']['checklists']['get']['query']>>;
export type Item = Checklist['items'][number];
export type Answer = Parameters<Browser['client']['audits']['submit']['mutate']>[0]['answers'][number];

/** The best answer an item can get, or the worst. */
export const answerTo = (item: Item, how: 'well' | 'badly'): Answer => {
  const { scale } = item;
  const well = how === 'well';
  const answered = { itemId: item.id, state: 'answered', note: '' } as const;
  switch (scale.type) {
    case 'yesNo':
      return { ...answered, value: { type: 'yesNo', yes: well } };
    case 'ordinal':
      return { ...answered, value: { type: 'ordinal', level: well ? 'met' : 'notMet' } };
    case 'multi':
      return {
        ...answered,
        value: { type: 'multi', ticked: well ? scale.options.map(({ key }) => key) : [] },
      };
    case 'measure': {
      const extreme = scale.quantity === 'percent' ? 100 : 10_000;
      const measured = (scale.better === 'higher') === well ? extreme : 0;
      return { ...answered, value: { type: 'measure', measured } };
    }
    case 'single':
    case 'multiple':
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      throw new RangeError(`an answer of the type ${scale.type} is neither well nor badly done`);
  }
};
