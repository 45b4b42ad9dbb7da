import type { ExcelCell, ExcelSheet } from './excel-workbook.ts';

const COLUMNS = [
  'type',
  'name',
  'label::English (en)',
  'label::中文 (zh)',
  'hint::English (en)',
  'hint::中文 (zh)',
  'required',
  'relevant',
  'constraint',
  'constraint_message::English (en)',
  'appearance',
  'calculation',
  'choice_filter',
  'parameters',
  'repeat_count',
  'default',
  'media::image::English (en)',
  'body::accuracyThreshold',
  '$kuid',
] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Partial<Readonly<Record<Column, ExcelCell>>>;

const row = (type: ExcelCell, name: ExcelCell, cells: Cells = {}): readonly ExcelCell[] =>
  COLUMNS.map(column => (column === 'type' ? type : column === 'name' ? name : (cells[column] ?? null)));
const both = (en: ExcelCell, zh: ExcelCell): Cells => ({ 'label::English (en)': en, 'label::中文 (zh)': zh });

/**
 * A form as collectors export it after somebody went on with it in a spreadsheet: the bookkeeping of the collector, both
 * languages, media, lists from a file, a calculation, conditions with functions, a repeat, and cells of every kind.
 */
export const exportedForm: Readonly<Record<'survey' | 'choices' | 'settings' | 'entities', ExcelSheet>> = {
  survey: {
    merged: ['C8:D8'],
    painted: 120,
    rows: [
      COLUMNS.map(column => (column === 'type' ? { inline: 'type' } : column)),
      row('start', 'start', { $kuid: 'k9Xa1' }),
      row('today', 'today'),
      row('deviceid', 'deviceid'),
      row('select_one_from_file dealers.csv', 'dealer', {
        ...both('Which dealer?', '哪一家经销商？'),
        choice_filter: 'region=${region}',
        appearance: 'minimal autocomplete',
      }),
      row('geopoint', 'place', {
        ...both('Where are you standing?', '您站在哪里？'),
        'body::accuracyThreshold': 5,
      }),
      row('date', 'visited', { ...both('Day of the visit', '到访日期'), default: new Date('2026-11-22') }),
      row('begin_group', 'reception', { ...both('Reception', null), appearance: 'field-list' }),
      row('note', 'look', both('Look around before you speak.', '先观察，再开口。')),
      row('select_one yn', 'greeted', {
        ...both(
          { runs: ['Were you greeted ', 'within 9 seconds', '?'] },
          { runs: ['是否在', '9秒内', '有人问候？'], reading: 'shifou' },
        ),
        required: true,
        'media::image::English (en)': 'desk.jpg',
        $kuid: 'p3Qz7',
      }),
      row('integer', 'seconds', {
        ...both('Seconds until the greeting', '问候前的秒数'),
        'hint::English (en)': 'Count slowly.\r\nStop at the first word.',
        'hint::中文 (zh)': { inline: '慢慢数' },
        required: { formula: 'IF(1=1,"yes","no")', cameTo: 'yes' },
        relevant: "${greeted} = 'yes'",
        constraint: '. >= 0 and . <= 600',
        'constraint_message::English (en)': 'Between 0 and 600',
      }),
      row('select_multiple offers', 'offered', {
        ...both('What was offered?', '提供了什么？'),
        relevant: "not(selected(${greeted}, 'no')) and count-selected(${offered}) < 4",
      }),
      row('text', 'why', {
        ...both('Why so slow & "cold" <today>?', '为何如此怠慢？'),
        relevant: "${seconds} > 9 and selected(${offered}, '3')",
        appearance: 'multiline',
      }),
      row('range', 'mood', { ...both('Mood of the room', '店内气氛'), parameters: 'start=1 end=10 step=1' }),
      row('rank offers', 'order', both('Order them', '请排序')),
      row('end_group', null),
      row('calculate', 'late', { calculation: 'if(${seconds} > 9, 1, 0)' }),
      row('begin_repeat', 'customers', {
        ...both('Customers timed', '计时的客户'),
        repeat_count: '${how_many}',
      }),
      row('decimal', 'minutes', {
        ...both('Minutes waited', '等候分钟数'),
        relevant: 'position(..) <= 3',
      }),
      row('end_repeat', null),
      row('image', 'board', {
        ...both('Photo of the board', '看板照片'),
        appearance: 'annotate',
        parameters: 'max-pixels=1024',
        relevant: "string-length(${why}) > 0 or ${why} != ''",
      }),
    ],
  },
  choices: {
    painted: 30,
    rows: [
      ['list_name', 'name', 'label::English (en)', 'label::中文 (zh)', 'media::image', 'region'],
      ['yn', 'yes', 'Yes', '是', null, null],
      ['yn', 'no', 'No', '否', null, null],
      [null, null, null, null, null, null],
      ['offers', 1, 'Tea', '茶', 'tea.png', 'north'],
      ['offers', 2, { runs: ['Wa', 'ter'] }, '水', 'water.png', 'north'],
      ['offers', 3, 'Nothing', '什么都没有', null, null],
    ],
  },
  settings: {
    rows: [
      ['form_title', 'form_id', 'version', 'default_language', 'style', 'instance_name'],
      [
        '售后神秘客 2026',
        'after_sales_2026',
        new Date('2026-11-01'),
        'English (en)',
        'pages theme-grid',
        "concat('V-', uuid())",
      ],
    ],
  },
  entities: {
    rows: [
      ['list_name', 'label'],
      ['visits', '${dealer}'],
    ],
  },
};
