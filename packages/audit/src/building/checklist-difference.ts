import { sameValue, type LocalText } from '@truthline/blueprint';
import type { ChecklistDraft, Item, ScoringSettings } from '../checklist.ts';
import { stayInOrder } from './stay-in-order.ts';

/** One field that differs, with its values. */
export type DifferentChecklistField = {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/**
 * One thing in which two checklists differ, plain JSON that can be read without either of them. `moved`: to another place
 * or section; what was moved and changed is listed as two. `fields` is empty for what was added or removed.
 */
export type ChecklistDifference = {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly place: {
    readonly table: 'checklist' | 'settings' | 'section' | 'repeatGroup' | 'item';
    readonly id: string;
  };
  readonly title: LocalText;
  readonly fields: readonly DifferentChecklistField[];
  /** True where the same answers may score otherwise, or other answers be asked. */
  readonly scores: boolean;
};

type Compared = Pick<
  ChecklistDraft,
  'checklistId' | 'title' | 'service' | 'settings' | 'sections' | 'repeatGroups' | 'items'
>;

/** Fields that are words, evidence or origin: they change no number and no question asked. */
const SILENT_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'service',
  'name',
  'question',
  'standard',
  'hint',
  'momentName',
  'evidence',
  'basis',
  'signature',
]);

/** A scale without its words: what decides a score. */
const withoutTexts = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'text' && key !== 'timer')
      .map(([key, each]: [string, unknown]) => [key, withoutTexts(each)]),
  );
};

const fieldsThatDiffer = (
  before: object,
  after: object,
  leftOut: readonly string[] = [],
): readonly DifferentChecklistField[] => {
  const earlier = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => !leftOut.includes(field) && !sameValue(value, earlier.get(field)))
    .map(([field, value]: [string, unknown]) => ({ field, before: earlier.get(field), after: value }));
};

const changeScores = (fields: readonly DifferentChecklistField[]): boolean =>
  fields.some(
    ({ field, before, after }) =>
      !SILENT_FIELDS.has(field) &&
      // A rule for "not applicable" counts where there is one now and was none, or the other way round.
      (field === 'notApplicableRule'
        ? (before === null) !== (after === null)
        : !sameValue(withoutTexts(before), withoutTexts(after))),
  );

type Listed = { readonly id: string; readonly sectionId?: string };

const listOf = <Row extends Listed>(
  table: ChecklistDifference['place']['table'],
  from: readonly Row[],
  to: readonly Row[],
  titleOf: (row: Row) => LocalText,
): readonly ChecklistDifference[] => {
  const earlier = new Map(from.map(row => [row.id, row]));
  const later = new Set(to.map(({ id }) => id));
  const stayed = stayInOrder(
    from.map(({ id }) => id),
    to.map(({ id }) => id),
  );
  const place = (row: Row) => ({ place: { table, id: row.id }, title: titleOf(row) });
  return [
    ...from
      .filter(({ id }) => !later.has(id))
      .map(row => ({ kind: 'removed', ...place(row), fields: [], scores: true }) as const),
    ...to.flatMap((row): readonly ChecklistDifference[] => {
      const before = earlier.get(row.id);
      if (before === undefined) return [{ kind: 'added', ...place(row), fields: [], scores: true }];
      const toSection = fieldsThatDiffer({ sectionId: before.sectionId }, { sectionId: row.sectionId });
      const fields = fieldsThatDiffer(before, row, ['sectionId']);
      return [
        ...(toSection.length > 0 || !stayed.has(row.id)
          ? [{ kind: 'moved', ...place(row), fields: toSection, scores: toSection.length > 0 } as const]
          : []),
        ...(fields.length > 0
          ? [{ kind: 'changed', ...place(row), fields, scores: changeScores(fields) } as const]
          : []),
      ];
    }),
  ];
};

const whole = (
  table: 'checklist' | 'settings',
  to: Compared,
  before: Pick<Compared, 'title' | 'service'> | ScoringSettings,
  after: Pick<Compared, 'title' | 'service'> | ScoringSettings,
): readonly ChecklistDifference[] => {
  const fields = fieldsThatDiffer(before, after);
  return fields.length === 0
    ? []
    : [
        {
          kind: 'changed',
          place: { table, id: to.checklistId },
          title: to.title,
          fields,
          scores: changeScores(fields),
        },
      ];
};

/** In what `to` differs from `from`: the checklist itself, its settings, sections, repeat groups and items. */
export const listChecklistDifferences = (from: Compared, to: Compared): readonly ChecklistDifference[] => [
  ...whole(
    'checklist',
    to,
    { title: from.title, service: from.service },
    { title: to.title, service: to.service },
  ),
  ...whole('settings', to, from.settings, to.settings),
  ...listOf('section', from.sections, to.sections, ({ name }) => name),
  ...listOf('repeatGroup', from.repeatGroups, to.repeatGroups, ({ name }) => name),
  ...listOf<Item>('item', from.items, to.items, ({ question }) => question),
];
