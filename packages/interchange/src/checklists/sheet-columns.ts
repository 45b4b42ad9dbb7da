import { AUDIT_KINDS, TIMER_STARTS, scaleSchema, type Scale } from '@truthline/audit';
import { BASES, DIMENSIONS, LANE_KINDS, SERVICES, type LocalText } from '@truthline/blueprint';

/** A row that begins with this is for people and is not read; so is a column whose header does. */
export const REMARK = '#';

export const SHEETS = ['items', 'options', 'sections', 'groups', 'settings'] as const;
export type SheetName = (typeof SHEETS)[number];

/** One column: its header, what is written below it for people, its width in characters, and the words it takes. */
export type SheetColumn = {
  readonly name: string;
  readonly about: LocalText;
  readonly width: number;
  readonly words?: readonly string[];
  /** A sheet without this column is not read. */
  readonly needed?: true;
};

/** Types of answers, in the order of the schema. */
export const SCALE_TYPES: readonly Scale['type'][] = scaleSchema.options.map(({ shape }) => shape.type.value);

const YES_NO = ['yes', 'no'];

const column = (
  name: string,
  zh: string,
  en: string,
  width: number,
  more: Partial<SheetColumn> = {},
): SheetColumn => ({ name, about: { zh, en }, width, ...more });

const needed = { needed: true } as const;
const flag = { words: YES_NO };

const pair = (name: string, zh: string, en: string, width: number): readonly SheetColumn[] => [
  column(`${name}.zh`, `${zh}（中文）`, `${en} (Chinese)`, width),
  column(`${name}.en`, `${zh}（英文）`, `${en} (English)`, width),
];

/** Item columns that only some types of answers have a use for. */
export const SCALE_COLUMNS: { readonly [Type in Scale['type']]: readonly string[] } = {
  yesNo: [],
  ordinal: [],
  multi: ['needed'],
  single: [],
  multiple: [],
  measure: ['quantity', 'unit', 'bands', 'otherwise', 'better', 'metric', 'timer'],
  timeOfDay: ['bands', 'otherwise'],
  text: [],
  date: [],
  location: [],
  photo: ['least', 'most'],
  audio: ['least', 'most'],
  signature: [],
};

export const COLUMNS: { readonly [Sheet in Exclude<SheetName, 'settings'>]: readonly SheetColumn[] } = {
  items: [
    column('section', '所属部分的编号', 'Key of its section', 12, needed),
    column('item', '编号', 'Key', 12, needed),
    column('type', '答案类型', 'Answer type', 12, { words: SCALE_TYPES }),
    ...pair('question', '问题', 'Question', 40),
    ...pair('standard', '标准', 'Standard', 30),
    ...pair('hint', '提示', 'Hint', 20),
    column('weight', '权重（空 = 1）', 'Weight (empty: 1)', 9),
    column('critical', '关键项', 'Critical', 9, flag),
    column('bonus', '加分项', 'Bonus', 9, flag),
    column('bands', '评分区间：<=9 → 1; <=15 → 0.5', 'Bands: <=9 → 1; <=15 → 0.5', 24),
    column('otherwise', '其余得分 0–1', 'Otherwise, 0–1', 10),
    column('quantity', '测量内容', 'Measured', 10, { words: ['duration', 'count', 'percent', 'number'] }),
    column('unit', '单位', 'Unit', 8),
    column('better', '越低或越高越好', 'Better is', 9, { words: ['lower', 'higher'] }),
    column('metric', '指标编号', 'Key of the metric', 12),
    column('timer', '计时器', 'Timer', 16, { words: TIMER_STARTS }),
    column('needed', '满分需勾选数（空 = 全部）', 'Ticks for full score (empty: all)', 10),
    column('least', '文件最少数', 'Files at least', 8),
    column('most', '文件最多数', 'Files at most', 8),
    column('kinds', '适用审核类型（空 = 全部）', 'Asked in (empty: all)', 20, { words: AUDIT_KINDS }),
    column('evidence', '佐证，用分号隔开', 'Evidence, semicolons between', 20),
    ...pair('na', '何时不适用', 'Not applicable when', 24),
    column('shownIf', '何时提问：A1-01 = yes and A1-02 >= 3', 'Asked if: A1-01 = yes and A1-02 >= 3', 28),
    column('repeat', '所属重复组的编号', 'Key of its repeat', 12),
    column('moment', '关键时刻的编号（空 = mot-编号）', 'Key of the moment (empty: mot-key)', 16),
    ...pair('moment', '关键时刻', 'Moment', 20),
    column('lane', '泳道', 'Lane', 12, { words: LANE_KINDS }),
    column('dimension', '维度', 'Dimension', 14, { words: DIMENSIONS }),
    column('basis', '来源', 'Basis', 12, { words: BASES }),
  ],
  options: [
    column('item', '检查项编号', 'Key of the item', 14, needed),
    column('option', '选项编号', 'Key of the option', 14, needed),
    ...pair('text', '文字', 'Text', 40),
    column('score', '得分 0–1（空 = 不计分）', 'Worth, 0–1 (empty: not scored)', 10),
    column('critical', '关键选项（multi）', 'Critical (multi)', 10, flag),
    column('exclusive', '排他选项（multiple）', 'Stands alone (multiple)', 10, flag),
  ],
  sections: [
    column('section', '编号', 'Key', 12, needed),
    ...pair('name', '名称', 'Name', 30),
    column('weight', '权重（空 = 1）', 'Weight (empty: 1)', 10),
    column('passMark', '及格线 0–100', 'Pass mark, 0–100', 10),
    ...pair('na', '整个部分何时不适用', 'The whole is not applicable when', 30),
    column('shownIf', '何时提问', 'Asked if', 28),
  ],
  groups: [
    column('group', '编号', 'Key', 12, needed),
    column('section', '所属部分的编号', 'Key of its section', 12, needed),
    ...pair('name', '名称', 'Name', 30),
    column('least', '最少次数', 'At least', 10),
    column('most', '最多次数', 'At most', 10),
    column('combine', '合并方式', 'Score', 10, { words: ['mean', 'worst'] }),
  ],
};

/** The columns of the sheet `settings`, which has one row a setting. */
export const SETTING_COLUMNS = ['setting', 'value'] as const;

export const SETTINGS: readonly SheetColumn[] = [
  column(
    'checklist',
    '检查表编号（导入时用于认出已有的检查表）',
    'Key of the checklist, by which an import knows it',
    0,
  ),
  column('title.zh', '名称（中文）', 'Title (Chinese)', 0),
  column('title.en', '名称（英文）', 'Title (English)', 0),
  column('service', '服务', 'Service', 0, { words: SERVICES }),
  column('passMark', '及格线 0–100（空 = 无）', 'Pass mark, 0–100 (empty: none)', 0),
  column('critical', '关键项不合格时', 'A failed critical item', 0, {
    words: ['failsOutcome', 'zeroesSection', 'none'],
  }),
  column('notApplicable', '不适用的项', 'Not applicable', 0, { words: ['excluded', 'fullScore'] }),
  column('notObserved', '未观察到的项', 'Not observed', 0, { words: ['excluded', 'zero'] }),
  column('bonusCap', '每部分最多加分（空 = 不加分）', 'Most bonus points a section gains (empty: none)', 0),
  column('rounding', '取整', 'Rounding', 0, { words: ['none', 'whole', 'oneDecimal'] }),
  column('signature', '签名', 'Signature', 0, { words: ['none', 'dealer'] }),
];
