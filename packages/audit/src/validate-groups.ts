import { isBlank } from '@truthline/blueprint';
import type { ChecklistDraft } from './checklist.ts';
import { repeated } from './repeated.ts';
import type { ChecklistProblem } from './validate-checklist.ts';

/** What is wrong with the repeat groups of a checklist, and with the items that name one. */
export const groupProblems = ({ repeatGroups, items }: ChecklistDraft): readonly ChecklistProblem[] => {
  const groups = new Map(repeatGroups.map(group => [group.id, group]));
  return [
    ...repeated(repeatGroups.map(({ id }) => id)).map(
      groupId => ({ reason: 'duplicateGroup', groupId }) as const,
    ),
    ...repeatGroups.flatMap(({ id: groupId, name, least, most }): readonly ChecklistProblem[] => [
      ...(isBlank(name) ? [{ reason: 'blankGroupName', groupId } as const] : []),
      ...(least > most ? [{ reason: 'groupOutOfRange', groupId } as const] : []),
      ...(items.some(({ repeatGroupId }) => repeatGroupId === groupId)
        ? []
        : [{ reason: 'emptyGroup', groupId } as const]),
    ]),
    ...items.flatMap(({ id: itemId, sectionId, repeatGroupId }): readonly ChecklistProblem[] => {
      if (repeatGroupId === null) return [];
      const group = groups.get(repeatGroupId);
      if (group === undefined) return [{ reason: 'unknownGroup', itemId, groupId: repeatGroupId }];
      return group.sectionId === sectionId
        ? []
        : [{ reason: 'groupInOtherSection', itemId, groupId: repeatGroupId }];
    }),
  ];
};
