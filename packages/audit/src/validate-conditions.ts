import type { ChecklistDraft } from './checklist.ts';
import type { Condition, ConditionTest } from './condition.ts';
import type { Scale } from './scale.ts';
import type { ChecklistProblem } from './validate-checklist.ts';

/** True where some answer to this scale can pass the test. */
const canHold = (scale: Scale, { is, value }: ConditionTest): boolean => {
  if (is === 'answered' || is === 'notApplicable') return true;
  const ordered = is === 'atLeast' || is === 'atMost';
  switch (scale.type) {
    case 'yesNo':
      return (is === 'equals' || is === 'differs') && typeof value === 'boolean';
    case 'ordinal':
      return !ordered && scale.levels.some(({ key }) => key === value);
    case 'single':
      return !ordered && scale.options.some(({ key }) => key === value);
    case 'multi':
    case 'multiple':
      return ordered ? typeof value === 'number' : scale.options.some(({ key }) => key === value);
    case 'measure':
    case 'timeOfDay':
      return typeof value === 'number';
    case 'text':
      return !ordered && typeof value === 'string';
    case 'date':
      return typeof value === 'string';
    case 'photo':
    case 'audio':
    case 'signature':
      return ordered && typeof value === 'number';
    case 'location':
      return false;
  }
};

type Fault = 'conditionOnUnknown' | 'conditionLooksAhead' | 'conditionNeverHolds';

/** Conditions look back only, so they cannot go in circles; and every test can come out true. */
export const conditionProblems = ({ sections, items }: ChecklistDraft): readonly ChecklistProblem[] => {
  const sectionRank = new Map(sections.map(({ id }, index) => [id, index]));
  const rank = new Map(
    items.map(({ id, sectionId }, index) => [id, [sectionRank.get(sectionId) ?? -1, index] as const]),
  );
  const scales = new Map(items.map(({ id, scale }) => [id, scale]));
  const faults = (condition: Condition | null, at: readonly [section: number, item: number]) =>
    (condition?.tests ?? []).flatMap((test): readonly { readonly fault: Fault; readonly on: string }[] => {
      const { itemId: on } = test;
      const place = rank.get(on);
      const scale = scales.get(on);
      if (place === undefined || scale === undefined) return [{ fault: 'conditionOnUnknown', on }];
      if (place[0] > at[0] || (place[0] === at[0] && place[1] >= at[1]))
        return [{ fault: 'conditionLooksAhead', on }];
      return canHold(scale, test) ? [] : [{ fault: 'conditionNeverHolds', on }];
    });
  const ofSection = {
    conditionOnUnknown: 'sectionConditionOnUnknown',
    conditionLooksAhead: 'sectionConditionLooksAhead',
    conditionNeverHolds: 'sectionConditionNeverHolds',
  } as const;
  return [
    ...sections.flatMap(({ id: sectionId, shownIf }, index) =>
      faults(shownIf, [index, -1]).map(({ fault, on }) => ({ reason: ofSection[fault], sectionId, on })),
    ),
    ...items.flatMap(({ id: itemId, shownIf }) =>
      faults(shownIf, rank.get(itemId) ?? [-1, -1]).map(({ fault, on }) => ({ reason: fault, itemId, on })),
    ),
  ];
};
