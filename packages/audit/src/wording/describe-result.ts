import { readText, type Language } from '@truthline/blueprint';
import { parseAnswerKey } from '../answer-key.ts';
import type { ChecklistVersion } from '../checklist.ts';
import { isScored } from '../scale-score.ts';
import type { PartScore, Scorecard } from '../scorecard.ts';
import { fill } from './fill.ts';
import { plainNumber, scoreBeside } from './plain-number.ts';
import { resultCatalogue } from './result-catalogue.ts';
import type { ResultTexts } from './result-texts.ts';

/** A result in words, in one language. */
export type ResultWords = {
  /** "36 of 40 = 90 %; fails because item 4 is critical". */
  readonly summary: string;
  /** How each section came to its number, in the order of the checklist. */
  readonly sections: readonly { readonly sectionId: string; readonly text: string }[];
  /** Why it fails or is incomplete, a sentence each; empty where it passes. */
  readonly reasons: readonly string[];
  /** What was left out, added or rounded, a sentence each. */
  readonly notes: readonly string[];
};

const LOCALE = { zh: 'zh-CN', en: 'en' } as const;

type Telling = {
  readonly version: ChecklistVersion;
  readonly card: Scorecard;
  readonly language: Language;
  readonly texts: ResultTexts;
};

/** The number of an item as people count: its place in the checklist, and its instance behind a dot. */
const numberOf = ({ items }: ChecklistVersion, key: string): string => {
  const place = parseAnswerKey(key);
  const number = items.findIndex(({ id }) => id === place?.itemId) + 1;
  return place?.instance === undefined ? String(number) : `${number}.${place.instance}`;
};

const points = (part: PartScore<string>) => ({
  earned: plainNumber(part.weightedScore),
  possible: plainNumber(part.weight),
  score: plainNumber(part.score ?? 0),
});

const tellPoints = ({ card, texts }: Telling): string => {
  const counted = card.sections.filter(({ score }) => score !== null);
  const [only, ...others] = counted;
  if (only === undefined || card.overall === null) return texts.nothingCounted;
  return others.length === 0
    ? fill(texts.points, points(only))
    : fill(texts.sections, { count: String(counted.length), score: plainNumber(card.overall) });
};

const tellSections = ({ version, card, language, texts }: Telling): ResultWords['sections'] => {
  const parts = new Map(card.sections.map(part => [part.key, part]));
  const weights = version.sections
    .filter(({ id }) => (parts.get(id)?.score ?? null) !== null)
    .reduce((total, { weight }) => total + weight, 0);
  const zeroed = (sectionId: string) =>
    version.settings.critical === 'zeroesSection' &&
    card.items.some(item => item.sectionId === sectionId && item.criticalFailed);
  return version.sections.map(({ id, name, weight }) => {
    const part = parts.get(id);
    const values = {
      name: readText(name, language),
      weight: plainNumber(weight),
      weights: plainNumber(weights),
    };
    if (part === undefined || part.score === null)
      return { sectionId: id, text: fill(texts.sectionEmpty, values) };
    const sentence = zeroed(id) ? texts.sectionZeroed : texts.section;
    return { sectionId: id, text: fill(sentence, { ...values, ...points(part) }) };
  });
};

type Reason = { readonly short: string; readonly long: string };

const sectionReason = ({ version, card, language, texts }: Telling, sectionId: string): readonly Reason[] => {
  const section = version.sections.find(({ id }) => id === sectionId);
  const score = card.sections.find(({ key }) => key === sectionId)?.score ?? null;
  if (section === undefined || section.passMark === null || score === null) return [];
  const values = {
    name: readText(section.name, language),
    score: scoreBeside(score, section.passMark),
    mark: plainNumber(section.passMark),
  };
  return [{ short: fill(texts.because.sectionMark, values), long: fill(texts.reasons.sectionMark, values) }];
};

const criticalReasons = ({ version, card, language, texts }: Telling): readonly Reason[] => {
  const { criticalFailures } = card;
  const numbers = criticalFailures.map(itemId => numberOf(version, itemId));
  const short = fill(numbers.length === 1 ? texts.because.critical : texts.because.criticals, {
    items: numbers.join(texts.comma),
  });
  return criticalFailures.map((itemId, index) => {
    const item = version.items.find(({ id }) => id === itemId);
    return {
      short: index === 0 ? short : '',
      long: fill(texts.reasons.critical, {
        items: numbers[index] ?? '',
        question: item === undefined ? itemId : readText(item.question, language),
      }),
    };
  });
};

const reasonsOf = (telling: Telling): readonly Reason[] => {
  const { version, card, texts } = telling;
  const { critical, passMark } = version.settings;
  switch (card.outcome) {
    case 'pass':
      return [];
    case 'incomplete': {
      if (card.unanswered.length === 0)
        return [{ short: texts.because.nothingCounted, long: texts.reasons.nothingCounted }];
      const count = String(card.unanswered.length);
      const items = card.unanswered.map(key => numberOf(version, key)).join(texts.comma);
      return [
        {
          short: fill(texts.because.unanswered, { count }),
          long: fill(texts.reasons.unanswered, { items }),
        },
      ];
    }
    case 'fail': {
      const { overall } = card;
      const below = passMark !== null && overall !== null && overall < passMark;
      const values = below
        ? { score: scoreBeside(overall, passMark), mark: plainNumber(passMark) }
        : { score: '', mark: '' };
      return [
        ...(critical === 'failsOutcome' ? criticalReasons(telling) : []),
        ...card.sectionsFailed.flatMap(sectionId => sectionReason(telling, sectionId)),
        ...(below
          ? [{ short: fill(texts.because.passMark, values), long: fill(texts.reasons.passMark, values) }]
          : []),
      ];
    }
  }
};

const notesOf = ({ version, card, language, texts }: Telling): readonly string[] => {
  const { settings } = version;
  const { notes } = texts;
  const items = new Map(version.items.map(item => [item.id, item]));
  const inState = (state: Scorecard['items'][number]['state']) =>
    card.items.filter(item => item.state === state).length;
  const counted = (sentence: string, count: number) =>
    count === 0 ? [] : [fill(sentence, { count: String(count) })];
  const failed = card.criticalFailures.map(itemId => numberOf(version, itemId)).join(texts.comma);
  const recorded = card.items.filter(({ itemId, state }) => {
    const item = items.get(itemId);
    return state === 'answered' && item !== undefined && !isScored(item.scale);
  });
  return [
    ...counted(
      settings.notApplicable === 'excluded' ? notes.notApplicableExcluded : notes.notApplicableFull,
      inState('notApplicable'),
    ),
    ...counted(
      settings.notObserved === 'excluded' ? notes.notObservedExcluded : notes.notObservedZero,
      inState('notObserved'),
    ),
    ...counted(notes.repeated, card.items.filter(({ instances }) => instances.length > 1).length),
    ...counted(notes.recorded, recorded.length),
    ...(failed !== '' && settings.critical === 'zeroesSection' ? [notes.criticalZeroes] : []),
    ...(failed !== '' && settings.critical === 'none' ? [fill(notes.criticalOnly, { items: failed })] : []),
    ...card.sections
      .filter(({ bonus }) => bonus > 0)
      .map(({ key, bonus }) => {
        const section = version.sections.find(({ id }) => id === key);
        return fill(notes.bonus, {
          name: section === undefined ? key : readText(section.name, language),
          points: plainNumber(bonus),
          cap: plainNumber(settings.bonusCap ?? 0),
        });
      }),
    ...(settings.rounding === 'none' ? [] : [notes[settings.rounding]]),
  ];
};

/** A result in words: the sum, the outcome with its reasons, and what the settings did to it. */
export const describeResult = (
  version: ChecklistVersion,
  scorecard: Scorecard,
  language: Language,
): ResultWords => {
  const texts = resultCatalogue[LOCALE[language]];
  const telling = { version, card: scorecard, language, texts };
  const reasons = reasonsOf(telling);
  const because = reasons
    .map(({ short }) => short)
    .filter(short => short !== '')
    .join(texts.and);
  const sentence = { pass: texts.passes, fail: texts.fails, incomplete: texts.incomplete }[scorecard.outcome];
  return {
    summary: fill(sentence, { points: tellPoints(telling), because }),
    sections: tellSections(telling),
    reasons: reasons.map(({ long }) => long),
    notes: notesOf(telling),
  };
};
