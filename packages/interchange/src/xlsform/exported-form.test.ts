import { checklistBeingWrittenSchema, validateChecklist } from '@truthline/audit';
import { describe, expect, test } from 'vitest';
import { readChecklistSheet } from '../checklists/read-checklist-sheet.ts';
import { excelWorkbook, plainCell } from '../testing/excel-workbook.ts';
import { exportedForm } from '../testing/exported-form.ts';
import { workbookOf } from '../testing/workbook.ts';
import { describeLeftOut } from './left-out.ts';

const carried = async (bytes: Uint8Array) => {
  const read = await readChecklistSheet(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(checklistBeingWrittenSchema.safeParse(read.value.content).error).toBeUndefined();
  return read.value;
};
const asStored = () => carried(excelWorkbook(exportedForm));

describe('a form as collectors export it', () => {
  test('reads the same from a spreadsheet program and from our own writer', async () => {
    const plain = Object.entries(exportedForm).map(
      ([name, { rows }]) => [name, rows.map(cells => cells.map(plainCell))] as const,
    );
    expect(await asStored()).toEqual(await carried(await workbookOf(Object.fromEntries(plain))));
  });

  test('its texts come whole out of runs, readings, formulas and cells written in their place', async () => {
    const { content } = await asStored();
    expect(content).toMatchObject({
      checklistId: 'after_sales_2026',
      title: { zh: '售后神秘客 2026', en: '' },
      sections: [
        { id: 'part-1', name: { zh: '一般', en: 'General' } },
        { id: 'reception', name: { zh: '', en: 'Reception' } },
        { id: 'customers', name: { zh: '计时的客户', en: 'Customers timed' } },
        { id: 'part-4', name: { zh: '一般', en: 'General' } },
      ],
      repeatGroups: [{ id: 'customers', sectionId: 'customers', least: 1, most: 50 }],
    });
    expect(content.items.map(({ id, scale, repeatGroupId }) => [id, scale.type, repeatGroupId])).toEqual([
      ['place', 'location', null],
      ['visited', 'date', null],
      ['greeted', 'yesNo', null],
      ['seconds', 'measure', null],
      ['offered', 'multiple', null],
      ['why', 'text', null],
      ['mood', 'measure', null],
      ['minutes', 'measure', 'customers'],
      ['board', 'photo', null],
    ]);
    const of = (id: string) => content.items.find(item => item.id === id);
    expect(of('greeted')).toMatchObject({
      question: { zh: '是否在9秒内有人问候？', en: 'Were you greeted within 9 seconds?' },
      hint: { zh: '先观察，再开口。', en: 'Look around before you speak.' },
      notApplicableRule: null,
    });
    expect(of('seconds')).toMatchObject({
      hint: { zh: '慢慢数', en: expect.stringMatching(/^Count slowly\.\r?\nStop at the first word\.$/) },
      notApplicableRule: null,
      shownIf: { match: 'all', tests: [{ itemId: 'greeted', is: 'equals', value: true }] },
    });
    expect(of('offered')?.scale).toMatchObject({
      options: [
        { key: '1', text: { zh: '茶', en: 'Tea' } },
        { key: '2', text: { zh: '水', en: 'Water' } },
        { key: '3', text: { zh: '什么都没有', en: 'Nothing' } },
      ],
    });
    expect(of('why')).toMatchObject({
      question: { en: 'Why so slow & "cold" <today>?' },
      shownIf: {
        match: 'all',
        tests: [
          { itemId: 'seconds', is: 'atLeast', value: 10 },
          { itemId: 'offered', is: 'includes', value: '3' },
        ],
      },
    });
    expect(validateChecklist(content).map(({ reason }) => reason)).toEqual([]);
  });

  test('says where and why something of it is not carried, once each', async () => {
    const { leftOut } = await asStored();
    expect(leftOut.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
      ['survey', 2, 'type', 'metadata'],
      ['survey', 3, 'type', 'metadata'],
      ['survey', 4, 'type', 'metadata'],
      ['survey', 5, 'type', 'type'],
      ['survey', 6, 'body::accuracyThreshold', 'column'],
      ['survey', 7, 'default', 'column'],
      ['survey', 10, 'media::image::English (en)', 'column'],
      ['survey', 11, 'constraint', 'constraint'],
      ['survey', 12, 'relevant', 'relevant'],
      ['survey', 14, 'parameters', 'column'],
      ['survey', 15, 'type', 'type'],
      ['survey', 17, 'calculation', 'calculate'],
      ['survey', 18, 'repeat_count', 'repeatCount'],
      ['survey', 19, 'relevant', 'relevant'],
      ['survey', 21, 'parameters', 'column'],
      ['survey', 21, 'relevant', 'relevant'],
      ['choices', 5, 'media::image', 'column'],
      ['choices', 5, 'region', 'column'],
      ['settings', 2, 'style', 'column'],
      ['settings', 2, 'instance_name', 'column'],
      ['entities', 1, null, 'sheet'],
    ]);
    const said = (row: number, column: string) => {
      const left = leftOut.find(each => each.row === row && each.column === column);
      return left === undefined ? [] : [describeLeftOut(left, 'en'), describeLeftOut(left, 'zh')];
    };
    expect(said(5, 'type')[0]).toBe(
      'There is no answer type for "select_one_from_file dealers.csv": the question is left out.',
    );
    expect(said(7, 'default')[0]).toBe('The column "default" is left out: 2026-11-22');
    expect(said(19, 'relevant')[1]).toContain('position(..) <= 3');
  });
});
