import { checklistBeingWrittenSchema, validateChecklist } from '@truthline/audit';
import { LANGUAGES } from '@truthline/blueprint';
import { describe, expect, test } from 'vitest';
import { readChecklistSheet } from '../checklists/read-checklist-sheet.ts';
import { workbookOf } from '../testing/workbook.ts';
import { describeLeftOut } from './left-out.ts';
import { workshopForm } from '../testing/workshop-form.ts';

const carried = async (sheets: Parameters<typeof workbookOf>[0]) => {
  const read = await readChecklistSheet(await workbookOf(sheets));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(checklistBeingWrittenSchema.safeParse(read.value.content).error).toBeUndefined();
  for (const left of read.value.leftOut)
    for (const language of LANGUAGES) expect(describeLeftOut(left, language)).not.toMatch(/\{\{|undefined/);
  return read.value;
};
const told = ({ leftOut }: Awaited<ReturnType<typeof carried>>) =>
  leftOut.map(({ sheet, row, column, code }) => [sheet, row, column, code]);

describe('an XLSForm', () => {
  test('becomes a checklist: sections, repeats, types, conditions, both languages', async () => {
    const { source, content } = await carried(workshopForm);
    expect(source).toBe('xlsform');
    expect(content).toMatchObject({
      checklistId: 'workshop_visit',
      title: { zh: '', en: 'Workshop visit' },
      sections: [
        { id: 'part-1', name: { zh: '一般', en: 'General' }, shownIf: null },
        { id: 'reception', name: { zh: '接待', en: 'Reception' } },
        {
          id: 'calls',
          name: { zh: '电话', en: 'Calls' },
          shownIf: { match: 'all', tests: [{ itemId: 'phone', is: 'equals', value: true }] },
        },
      ],
      repeatGroups: [{ id: 'calls', sectionId: 'calls', least: 3, most: 3 }],
    });
    expect(content.items.map(({ id, sectionId, scale }) => [id, sectionId, scale.type])).toEqual([
      ['phone', 'part-1', 'yesNo'],
      ['where', 'part-1', 'location'],
      ['how', 'reception', 'single'],
      ['offered', 'reception', 'multiple'],
      ['wait', 'reception', 'measure'],
      ['why', 'reception', 'text'],
      ['picture', 'reception', 'photo'],
      ['sign', 'reception', 'signature'],
      ['rings', 'calls', 'measure'],
      ['at', 'calls', 'timeOfDay'],
      ['sound', 'calls', 'audio'],
    ]);
    const of = (id: string) => content.items.find(item => item.id === id);
    expect(of('phone')).toMatchObject({
      question: { zh: '打过电话吗？', en: 'Did you call?' },
      notApplicableRule: null,
    });
    expect(of('how')).toMatchObject({
      hint: { zh: '', en: 'Look around first.\nOne only' },
      scale: {
        options: [
          { key: 'warm', text: { zh: '热情', en: 'Warmly' }, score: null },
          { key: 'option-2', text: { zh: '冷淡', en: 'Coldly' }, score: null },
        ],
      },
      notApplicableRule: { en: 'The original form did not require it' },
    });
    expect(of('wait')).toMatchObject({
      shownIf: {
        match: 'any',
        tests: [
          { itemId: 'how', is: 'equals', value: 'option-2' },
          { itemId: 'offered', is: 'includes', value: 'tea' },
        ],
      },
    });
    expect(of('why')).toMatchObject({
      shownIf: { match: 'all', tests: [{ itemId: 'wait', is: 'atLeast', value: 11 }] },
    });
    expect(of('rings')).toMatchObject({ repeatGroupId: 'calls', scale: { quantity: 'count' } });
    // What a form never says is all that is missing: worth.
    expect(validateChecklist(content).map(({ reason }) => reason)).toEqual([]);
  });

  test('says row by row what is not carried, and why', async () => {
    expect(told(await carried(workshopForm))).toEqual([
      ['survey', 1, 'label::Français (fr)', 'language'],
      ['survey', 2, 'type', 'metadata'],
      ['survey', 8, 'type', 'orOther'],
      ['survey', 9, 'constraint', 'constraint'],
      ['survey', 10, 'default', 'column'],
      ['survey', 11, 'label', 'nestedGroup'],
      ['survey', 12, 'relevant', 'relevant'],
      ['survey', 15, 'calculation', 'calculate'],
      ['survey', 16, 'type', 'type'],
      ['survey', 20, 'label::English (en)', 'labelReference'],
      ['survey', 22, 'label', 'note'],
      ['survey', 24, 'type', 'strayEnd'],
      ['choices', 7, 'name', 'choice'],
    ]);
  });

  test.each([
    ["${a} = 'x'", true],
    ["${a} != 'x' and ${n} <= 4", true],
    ["(${a}='x') or selected(${m}, 'x')", true],
    ["${a} = 'x' and (${n} > 1 or ${n} < 0)", false],
    ['not(${n} = 1)', false],
    ['${n} + 1 = 2', false],
    ["${later} = 'x'", false],
    ["${a} = 'no such choice'", false],
    ["${a} = 'x' and", false],
    ['count-selected(${m}) > 1', false],
  ])('relevant %s is carried: %s', async (relevant, isCarried) => {
    const read = await carried({
      survey: [
        ['type', 'name', 'label', 'relevant'],
        ['select_one l', 'a', 'A', null],
        ['select_multiple l', 'm', 'M', null],
        ['integer', 'n', 'N', null],
        ['text', 't', 'T', relevant],
        ['select_one l', 'later', 'Later', null],
      ],
      choices: [
        ['list_name', 'name', 'label'],
        ['l', 'x', 'X'],
        ['l', 'y', 'Y'],
      ],
    });
    expect(read.content.items[3]?.shownIf === null).toBe(!isCarried);
    expect(told(read)).toEqual(isCarried ? [] : [['survey', 5, 'relevant', 'relevant']]);
  });

  test('a form without questions, or without names, is refused', async () => {
    const refused = async (survey: readonly (readonly string[])[]) => {
      const read = await readChecklistSheet(await workbookOf({ survey }));
      return read.ok ? [] : read.error.map(({ code }) => code);
    };
    expect(
      await refused([
        ['type', 'name'],
        ['note', 'a'],
      ]),
    ).toEqual(['noItems']);
    expect(
      await refused([
        ['type', 'label'],
        ['text', 'a'],
      ]),
    ).toEqual(['missingColumn']);
  });
});
