import {
  AUDIT_KINDS,
  INSTANCE_LIMIT,
  type ChecklistBeingWritten,
  type Condition,
  type Item,
  type RepeatGroup,
  type Section,
} from '@truthline/audit';
import { TEXT_LIMIT, isBlank, momentIdSchema, type LocalText } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import type { SheetProblem } from '../checklists/sheet-problem.ts';
import type { NamedTable } from '../table/xlsx.ts';
import { readChoices, type Choice } from './form-choices.ts';
import { bothConditions, readRelevant, type Carried } from './form-condition.ts';
import { keyFor } from './form-key.ts';
import { readFormRows, readFormText, textOf, type FormRow } from './form-rows.ts';
import { formScale } from './form-scale.ts';
import type { LeftOut } from './left-out.ts';
import { leaveOtherColumns, leaveOtherColumnsOnce, leaveOtherSheets } from './other-columns.ts';

const LIMITS = { items: 1000, sections: 100 } as const;

/** Questions that ask nobody: who filled the form in, when and on what. */
const METADATA =
  /^(?:start|end|today|deviceid|phonenumber|username|email|audit|subscriberid|simserial|start-geopoint|background-audio|xml-external|csv-external)$/i;

type Level = {
  readonly kind: 'group' | 'repeat';
  readonly name: string;
  readonly sectionId: string;
  readonly repeatGroupId: string | null;
  /** What holds for everything in it, where no section says so. */
  readonly shownIf: Condition | null;
};

const optionalText = {
  zh: '原表单中此题可不答',
  en: 'The original form did not require it',
};

const form = (lists: ReadonlyMap<string, readonly Choice[]>) => {
  const sections: Section[] = [];
  const repeatGroups: RepeatGroup[] = [];
  const items: Item[] = [];
  const carried = new Map<string, Carried>();
  const levels: Level[] = [];
  let notes: { readonly row: FormRow; readonly text: LocalText }[] = [];
  let loose: string | null = null;

  const dropNotes = () => {
    for (const { row } of notes) row.leave('note', 'label');
    notes = [];
  };
  const addSection = (name: LocalText, wish: string, shownIf: Condition | null): string => {
    const id = keyFor(wish, `part-${sections.length + 1}`, new Set(sections.map(section => section.id)));
    sections.push({ id, name, weight: 1, passMark: null, shownIf, notApplicableRule: null });
    return id;
  };
  const conditionOf = (row: FormRow): Condition | null => {
    const found = row.text('relevant');
    if (found === '') return null;
    const condition = readRelevant(found, name => carried.get(name));
    if (condition === null) row.leave('relevant', 'relevant', { found });
    return condition;
  };
  const within = (row: FormRow, outer: Condition | null): Condition | null => {
    const both = bothConditions(outer, conditionOf(row));
    if (both !== undefined) return both;
    row.leave('relevant', 'relevant', { found: row.text('relevant') });
    return outer;
  };
  const leaveOthers = (row: FormRow) => {
    const found = row.text('constraint');
    if (found !== '') row.leave('constraint', 'constraint', { found });
    leaveOtherColumns(row, 'survey');
  };

  const labelOf = (row: FormRow): LocalText => {
    const label = readFormText(row, 'label');
    return isBlank(label) ? textOf(row.text('name')) : label;
  };

  const addRepeat = (row: FormRow, sectionId: string): string => {
    const found = row.text('repeat_count');
    const count = /^\d+$/.test(found) ? Math.min(Math.max(Number(found), 1), INSTANCE_LIMIT) : null;
    if (found !== '' && count === null) row.leave('repeatCount', 'repeat_count', { found });
    const id = keyFor(
      row.text('name'),
      `repeat-${repeatGroups.length + 1}`,
      new Set(repeatGroups.map(group => group.id)),
    );
    repeatGroups.push({
      id,
      sectionId,
      name: labelOf(row),
      least: count ?? 1,
      most: count ?? INSTANCE_LIMIT,
      combine: 'mean',
    });
    return id;
  };

  const begin = (row: FormRow, kind: Level['kind']) => {
    const name = row.text('name');
    const outer = levels.at(-1);
    leaveOthers(row);
    dropNotes();
    loose = null;
    if (outer === undefined) {
      const sectionId = addSection(labelOf(row), name, conditionOf(row));
      const repeatGroupId = kind === 'repeat' ? addRepeat(row, sectionId) : null;
      levels.push({ kind, name, sectionId, repeatGroupId, shownIf: null });
      return;
    }
    const { sectionId } = outer;
    const isInner = kind === 'repeat' && outer.repeatGroupId !== null;
    if (isInner) row.leave('nestedRepeat', 'type', { found: name });
    if (kind === 'group') row.leave('nestedGroup', 'label', { found: name });
    const repeatGroupId = kind === 'repeat' && !isInner ? addRepeat(row, sectionId) : outer.repeatGroupId;
    levels.push({ kind, name, sectionId, repeatGroupId, shownIf: within(row, outer.shownIf) });
  };

  const end = (row: FormRow, kind: Level['kind']) => {
    dropNotes();
    if (levels.at(-1)?.kind === kind) levels.pop();
    else row.leave('strayEnd', 'type');
  };

  const hintOf = (row: FormRow): LocalText | null => {
    const parts = [...notes.map(({ text }) => text), readFormText(row, 'hint')];
    notes = [];
    const join = (language: 'zh' | 'en') =>
      parts
        .map(part => part[language])
        .filter(text => text !== '')
        .join('\n');
    const hint = { zh: join('zh'), en: join('en') };
    const isLong = hint.zh.length > TEXT_LIMIT || hint.en.length > TEXT_LIMIT;
    if (isLong) row.leave('textCut', 'hint', { limit: TEXT_LIMIT });
    const cut = (text: string) => text.slice(0, TEXT_LIMIT).toWellFormed();
    return isBlank(hint) ? null : { zh: cut(hint.zh), en: cut(hint.en) };
  };

  const isRequired = (row: FormRow): boolean => {
    const found = row.text('required');
    if (/^(?:yes|true|true\(\)|1)$/i.test(found)) return true;
    if (!/^(?:no|false|false\(\)|0)?$/i.test(found)) row.leave('required', 'required', { found });
    return false;
  };

  const question = (row: FormRow) => {
    const asked = formScale(row, lists);
    if (asked === null) return;
    leaveOthers(row);
    const level = levels.at(-1);
    if (level === undefined) loose ??= addSection({ zh: '一般', en: 'General' }, '', null);
    const name = row.text('name');
    const id = keyFor(name, `q-${row.row}`, new Set(items.map(item => item.id)));
    const label = labelOf(row);
    items.push({
      id,
      sectionId: level?.sectionId ?? loose ?? '',
      momentId: momentIdSchema.parse(`mot-${id.toLowerCase()}`.slice(0, 64)),
      momentName: label,
      laneKind: 'frontstage',
      question: label,
      standard: { zh: '', en: '' },
      hint: hintOf(row),
      scale: asked.scale,
      weight: 1,
      bonus: false,
      critical: false,
      dimension: 'reliability',
      evidence: [],
      auditKinds: [...AUDIT_KINDS],
      notApplicableRule: isRequired(row) ? null : optionalText,
      shownIf: within(row, level?.shownIf ?? null),
      repeatGroupId: level?.repeatGroupId ?? null,
      basis: 'proposed',
    });
    if (name !== '' && !carried.has(name)) carried.set(name, { itemId: id, ...asked });
  };

  return {
    read: (row: FormRow) => {
      const type = row.text('type').toLowerCase().replaceAll(/\s+/g, ' ');
      const [, edge, kind] = /^(begin|end)[ _](group|repeat)$/.exec(type) ?? [];
      const level = kind === 'repeat' ? 'repeat' : 'group';
      if (edge === 'begin') begin(row, level);
      else if (edge === 'end') end(row, level);
      else if (type === 'note')
        if (row.text('relevant') === '') notes.push({ row, text: readFormText(row, 'label') });
        else row.leave('note', 'relevant');
      else if (type === 'calculate') row.leave('calculate', 'calculation');
      else if (METADATA.test(type)) row.leave('metadata', 'type', { found: type });
      else if (type !== '') question(row);
    },
    finish: (last: FormRow | undefined) => {
      dropNotes();
      for (const { name } of levels) last?.leave('unclosed', 'type', { found: name });
      const sectionIds = new Set(items.map(({ sectionId }) => sectionId));
      const groupIds = new Set(items.map(({ repeatGroupId }) => repeatGroupId));
      return {
        sections: sections.filter(({ id }) => sectionIds.has(id)),
        repeatGroups: repeatGroups.filter(({ id }) => groupIds.has(id)),
        items,
      };
    },
  };
};

const SHEETS = ['survey', 'choices', 'settings'];
/** Sheets that are not read come last. */
const placeOfSheet = (name: string): number => {
  const place = SHEETS.indexOf(name.trim().toLowerCase());
  return place < 0 ? SHEETS.length : place;
};

const titleOf = (
  settings: FormRow | undefined,
): { readonly title: LocalText; readonly checklistId: string } => {
  const id = settings?.text('form_id') ?? '';
  const found = (settings?.text('form_title') ?? '') || id || 'XLSForm';
  return { title: textOf(found.slice(0, 200).toWellFormed()), checklistId: keyFor(id, 'xlsform', new Set()) };
};

/**
 * An XLSForm (the sheets `survey`, `choices`, `settings`) as a checklist to go on writing, and all that a checklist does
 * not say, row by row. Nothing in a form says what an answer is worth: choices come without scores, numbers without bands.
 */
export const readXlsForm = (
  sheets: ReadonlyMap<string, NamedTable>,
): Result<
  { readonly content: ChecklistBeingWritten; readonly leftOut: readonly LeftOut[] },
  readonly SheetProblem[]
> => {
  const leftOut: LeftOut[] = [];
  const rowsOf = (name: string): readonly FormRow[] => {
    const table = sheets.get(name);
    return table === undefined ? [] : readFormRows(table, left => leftOut.push(left));
  };
  const survey = rowsOf('survey');
  const refuse = (column: string | null, code: SheetProblem['code'], values: SheetProblem['values'] = {}) =>
    err([{ sheet: 'survey', row: null, column, code, values }]);
  for (const expected of ['type', 'name'])
    if (survey.length > 0 && survey[0]?.columns.every(({ base }) => base !== expected) === true)
      return refuse(expected, 'missingColumn', { expected });
  const choices = rowsOf('choices');
  const reading = form(readChoices(choices));
  survey.forEach(reading.read);
  const { sections, repeatGroups, items } = reading.finish(survey.at(-1));
  if (items.length === 0) return refuse(null, 'noItems');
  if (items.length > LIMITS.items)
    return refuse(null, 'tooManyRows', { found: items.length, limit: LIMITS.items });
  if (sections.length > LIMITS.sections)
    return refuse(null, 'tooManyRows', { found: sections.length, limit: LIMITS.sections });
  const settings = rowsOf('settings').slice(0, 1);
  const { title, checklistId } = titleOf(settings[0]);
  leaveOtherColumnsOnce(choices, 'choices');
  leaveOtherColumnsOnce(settings, 'settings');
  leaveOtherSheets(sheets, left => leftOut.push(left));
  return ok({
    leftOut: leftOut.toSorted(
      (one, other) => placeOfSheet(one.sheet) - placeOfSheet(other.sheet) || one.row - other.row,
    ),
    content: {
      checklistId,
      title,
      service: 'aftersales',
      settings: {
        notApplicable: 'excluded',
        notObserved: 'excluded',
        critical: 'failsOutcome',
        passMark: null,
        bonusCap: null,
        rounding: 'none',
        signature: 'none',
      },
      sections,
      repeatGroups,
      items,
      confirmedTexts: [],
    },
  });
};
