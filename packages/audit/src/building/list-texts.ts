import type { LocalText } from '@truthline/blueprint';
import type { ChecklistBeingWritten, Item, Section } from '../checklist.ts';

/** A text of a checklist and the path that names it; ids lead there, so that reordering changes no path. */
export type ChecklistText = { readonly path: string; readonly text: LocalText };

type Written = Pick<ChecklistBeingWritten, 'title' | 'sections' | 'repeatGroups' | 'items'>;

const optional = (path: string, text: LocalText | null): readonly ChecklistText[] =>
  text === null ? [] : [{ path, text }];

const choicesOf = ({ scale }: Item): readonly { readonly key: string; readonly text: LocalText }[] => {
  switch (scale.type) {
    case 'ordinal':
      return scale.levels;
    case 'multi':
    case 'single':
    case 'multiple':
      return scale.options;
    case 'yesNo':
    case 'measure':
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      return [];
  }
};

const sectionTexts = ({ id, name, notApplicableRule }: Section): readonly ChecklistText[] => [
  { path: `sections.${id}.name`, text: name },
  ...optional(`sections.${id}.notApplicableRule`, notApplicableRule),
];

const itemTexts = (item: Item): readonly ChecklistText[] => {
  const at = `items.${item.id}`;
  return [
    { path: `${at}.question`, text: item.question },
    { path: `${at}.standard`, text: item.standard },
    ...optional(`${at}.hint`, item.hint),
    { path: `${at}.momentName`, text: item.momentName },
    ...choicesOf(item).map(({ key, text }) => ({ path: `${at}.scale.${key}`, text })),
    ...optional(`${at}.notApplicableRule`, item.notApplicableRule),
  ];
};

/** Every text of a checklist in both languages, in the order in which it is read: section by section. */
export const listTexts = ({ title, sections, repeatGroups, items }: Written): readonly ChecklistText[] => [
  { path: 'title', text: title },
  ...sections.flatMap(section => [
    ...sectionTexts(section),
    ...repeatGroups
      .filter(({ sectionId }) => sectionId === section.id)
      .map(({ id, name }) => ({ path: `repeatGroups.${id}.name`, text: name })),
    ...items.filter(({ sectionId }) => sectionId === section.id).flatMap(itemTexts),
  ]),
];
