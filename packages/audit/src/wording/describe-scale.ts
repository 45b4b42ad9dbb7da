import { isBlank, readText, type Language, type LocalText } from '@truthline/blueprint';
import type { Band, Scale } from '../scale.ts';
import { checklistTexts } from './checklist-catalogue.ts';
import { fill } from './fill.ts';
import { plainNumber } from './plain-number.ts';

const SIGNS = { '<=': '≤', '>=': '≥', '=': '=' } as const;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

type Choice = { readonly key: string; readonly text: LocalText; readonly score?: number | null };

/** How an item is answered and what its answers are worth, in one language: "measured in s: ≤ 9: 100 %, ≤ 15: 50 %, else: 0 %". */
export const describeScale = (scale: Scale, language: Language): string => {
  const texts = checklistTexts[language];
  const name = ({ key, text }: Choice) => (isBlank(text) ? key : readText(text, language));
  const percent = (score: number) => plainNumber(100 * score);
  const choices = (list: readonly Choice[]) =>
    list
      .map(choice => {
        if (choice.score === undefined) return name(choice);
        return choice.score === null
          ? fill(texts.scale.unscored, { text: name(choice) })
          : fill(texts.scale.worth, { text: name(choice), percent: percent(choice.score) });
      })
      .join(texts.comma);
  const bands = (list: readonly Band[], otherwise: number, value: (number: number) => string) =>
    list.length === 0
      ? texts.scale.counts
      : [
          ...list.map(band =>
            fill(texts.scale.band, {
              comparison: SIGNS[band.comparison],
              value: value(band.value),
              percent: percent(band.score),
            }),
          ),
          fill(texts.scale.otherwise, { percent: percent(otherwise) }),
        ].join(texts.comma);
  const sentence = texts.scales[scale.type];
  switch (scale.type) {
    case 'ordinal':
      return fill(sentence, { choices: choices(scale.levels) });
    case 'multi': {
      const all = choices(scale.options);
      return fill(sentence, {
        choices:
          scale.needed === null
            ? all
            : fill(texts.scale.needed, { choices: all, needed: String(scale.needed) }),
      });
    }
    case 'single':
    case 'multiple':
      return fill(sentence, { choices: choices(scale.options) });
    case 'measure':
      return fill(sentence, { unit: scale.unit, bands: bands(scale.bands, scale.otherwise, plainNumber) });
    case 'timeOfDay':
      return fill(sentence, { bands: bands(scale.bands, scale.otherwise, clock) });
    case 'photo':
    case 'audio':
      return fill(sentence, { least: String(scale.least), most: String(scale.most) });
    case 'yesNo':
    case 'text':
    case 'date':
    case 'location':
    case 'signature':
      return sentence;
  }
};
