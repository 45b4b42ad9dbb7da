import { isBlank } from '@truthline/blueprint';
import type { Band, ChecklistDraft, Item, Scale } from './checklist.ts';

/** What keeps a draft from being published, and where. */
export type ChecklistProblem =
  | { readonly reason: 'duplicateItem'; readonly itemId: string }
  | { readonly reason: 'duplicateSection'; readonly sectionId: string }
  | { readonly reason: 'unknownSection'; readonly itemId: string; readonly sectionId: string }
  | { readonly reason: 'emptySection'; readonly sectionId: string }
  | { readonly reason: 'blankTitle' }
  | { readonly reason: 'blankSectionName'; readonly sectionId: string }
  | { readonly reason: 'blankQuestion'; readonly itemId: string }
  | { readonly reason: 'blankMoment'; readonly itemId: string }
  | { readonly reason: 'duplicateOption'; readonly itemId: string; readonly option: string }
  | { readonly reason: 'blankOption'; readonly itemId: string; readonly option: string }
  | { readonly reason: 'unknownCriticalOption'; readonly itemId: string; readonly option: string }
  | { readonly reason: 'criticalOptionsWithoutCritical'; readonly itemId: string }
  | { readonly reason: 'duplicateLevel'; readonly itemId: string; readonly level: string }
  | { readonly reason: 'levelsOutOfOrder'; readonly itemId: string }
  | { readonly reason: 'unreachableBand'; readonly itemId: string; readonly band: number }
  | { readonly reason: 'bandsOutOfOrder'; readonly itemId: string; readonly band: number }
  | { readonly reason: 'fullScoreUnreachable'; readonly itemId: string };

const repeated = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
];

/** True where every number that satisfies `later` already satisfies `earlier`. */
const covers = (earlier: Band, later: Band): boolean => {
  switch (earlier.comparison) {
    case '<=':
      return later.comparison !== '>=' && later.value <= earlier.value;
    case '>=':
      return later.comparison !== '<=' && later.value >= earlier.value;
    case '=':
      return later.comparison === '=' && later.value === earlier.value;
  }
};

const measureProblems = (
  itemId: string,
  { bands, otherwise }: Extract<Scale, { type: 'measure' }>,
): readonly ChecklistProblem[] => {
  const problems: ChecklistProblem[] = [];
  bands.forEach((band, index) => {
    const before = bands.slice(0, index);
    if (before.some(earlier => covers(earlier, band)))
      problems.push({ reason: 'unreachableBand', itemId, band: index });
    // Bands run from best to worst: one that comes later, or `otherwise`, must not be worth more.
    else if (before.some(earlier => earlier.score < band.score) || band.score < otherwise)
      problems.push({ reason: 'bandsOutOfOrder', itemId, band: index });
  });
  if (!bands.some(({ score }) => score === 1) && otherwise !== 1)
    problems.push({ reason: 'fullScoreUnreachable', itemId });
  return problems;
};

const levelRank = { met: 0, partly: 1, notMet: 2 } as const;

const scaleProblems = ({ id: itemId, scale, critical }: Item): readonly ChecklistProblem[] => {
  switch (scale.type) {
    case 'yesNo':
      return [];
    case 'ordinal': {
      const sorted = scale.levels.toSorted((a, b) => levelRank[a.key] - levelRank[b.key]);
      const falling = sorted.every((level, index) => (sorted[index - 1]?.score ?? 1) >= level.score);
      return [
        ...repeated(scale.levels.map(({ key }) => key)).map(
          level => ({ reason: 'duplicateLevel', itemId, level }) as const,
        ),
        ...(falling ? [] : [{ reason: 'levelsOutOfOrder', itemId } as const]),
        ...(scale.levels.some(({ score }) => score === 1)
          ? []
          : [{ reason: 'fullScoreUnreachable', itemId } as const]),
      ];
    }
    case 'multi': {
      const keys = scale.options.map(({ key }) => key);
      return [
        ...repeated(keys).map(option => ({ reason: 'duplicateOption', itemId, option }) as const),
        ...scale.options
          .filter(({ text }) => isBlank(text))
          .map(({ key: option }) => ({ reason: 'blankOption', itemId, option }) as const),
        ...scale.criticalOptions
          .filter(key => !keys.includes(key))
          .map(option => ({ reason: 'unknownCriticalOption', itemId, option }) as const),
        ...(scale.criticalOptions.length > 0 && !critical
          ? [{ reason: 'criticalOptionsWithoutCritical', itemId } as const]
          : []),
      ];
    }
    case 'measure':
      return measureProblems(itemId, scale);
  }
};

/** Everything that keeps a checklist from being published; empty where nothing does. Texts need one language at least. */
export const validateChecklist = (checklist: ChecklistDraft): readonly ChecklistProblem[] => {
  const { items, sections, title } = checklist;
  const sectionIds = sections.map(({ id }) => id);
  return [
    ...(isBlank(title) ? [{ reason: 'blankTitle' } as const] : []),
    ...repeated(sectionIds).map(sectionId => ({ reason: 'duplicateSection', sectionId }) as const),
    ...sections
      .filter(({ name }) => isBlank(name))
      .map(({ id: sectionId }) => ({ reason: 'blankSectionName', sectionId }) as const),
    ...sections
      .filter(({ id }) => !items.some(({ sectionId }) => sectionId === id))
      .map(({ id: sectionId }) => ({ reason: 'emptySection', sectionId }) as const),
    ...repeated(items.map(({ id }) => id)).map(itemId => ({ reason: 'duplicateItem', itemId }) as const),
    ...items.flatMap((item): readonly ChecklistProblem[] => [
      ...(sectionIds.includes(item.sectionId)
        ? []
        : [{ reason: 'unknownSection', itemId: item.id, sectionId: item.sectionId } as const]),
      ...(isBlank(item.question) ? [{ reason: 'blankQuestion', itemId: item.id } as const] : []),
      ...(isBlank(item.momentName) ? [{ reason: 'blankMoment', itemId: item.id } as const] : []),
      ...scaleProblems(item),
    ]),
  ];
};
