import { isBlank } from '@truthline/blueprint';
import type { ChecklistDraft } from './checklist.ts';
import { repeated } from './repeated.ts';
import { conditionProblems } from './validate-conditions.ts';
import { groupProblems } from './validate-groups.ts';
import { scaleProblems } from './validate-scale.ts';
import { isScored } from './scale-score.ts';

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
  | { readonly reason: 'fullScoreUnreachable'; readonly itemId: string }
  /** More ticks are needed than there are options, or more files than may be added. */
  | { readonly reason: 'countOutOfRange'; readonly itemId: string }
  /** A critical item whose answers have no worth can never be broken. */
  | { readonly reason: 'criticalWithoutScore'; readonly itemId: string }
  | { readonly reason: 'criticalBonus'; readonly itemId: string }
  /** Everything scored in a section is a bonus: there is nothing to add it to. */
  | { readonly reason: 'onlyBonus'; readonly sectionId: string }
  | { readonly reason: 'nothingScored' }
  | { readonly reason: 'duplicateGroup'; readonly groupId: string }
  | { readonly reason: 'blankGroupName'; readonly groupId: string }
  | { readonly reason: 'emptyGroup'; readonly groupId: string }
  | { readonly reason: 'groupOutOfRange'; readonly groupId: string }
  | { readonly reason: 'unknownGroup'; readonly itemId: string; readonly groupId: string }
  | { readonly reason: 'groupInOtherSection'; readonly itemId: string; readonly groupId: string }
  /** `on` is the item that a condition looks at. */
  | { readonly reason: 'conditionOnUnknown'; readonly itemId: string; readonly on: string }
  | { readonly reason: 'conditionLooksAhead'; readonly itemId: string; readonly on: string }
  | { readonly reason: 'conditionNeverHolds'; readonly itemId: string; readonly on: string }
  | { readonly reason: 'sectionConditionOnUnknown'; readonly sectionId: string; readonly on: string }
  | { readonly reason: 'sectionConditionLooksAhead'; readonly sectionId: string; readonly on: string }
  | { readonly reason: 'sectionConditionNeverHolds'; readonly sectionId: string; readonly on: string };

const bonusProblems = ({ sections, items }: ChecklistDraft): readonly ChecklistProblem[] => {
  const scored = items.filter(({ scale }) => isScored(scale));
  if (scored.length === 0) return items.length === 0 ? [] : [{ reason: 'nothingScored' }];
  return sections.flatMap(({ id: sectionId }): readonly ChecklistProblem[] => {
    const own = scored.filter(item => item.sectionId === sectionId);
    return own.length > 0 && own.every(({ bonus }) => bonus) ? [{ reason: 'onlyBonus', sectionId }] : [];
  });
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
      ...(item.bonus && item.critical ? [{ reason: 'criticalBonus', itemId: item.id } as const] : []),
    ]),
    ...groupProblems(checklist),
    ...conditionProblems(checklist),
    ...bonusProblems(checklist),
  ];
};
