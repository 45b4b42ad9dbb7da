import type { ChecklistVersion, Item, Scale } from '@truthline/audit';
import { momentIdSchema } from '@truthline/blueprint';

const text = (zh: string, en: string) => ({ zh, en });

const itemOf = (id: string, sectionId: string, question: Item['question'], scale: Scale): Item => ({
  id,
  sectionId,
  momentId: momentIdSchema.parse(`mot-${id.toLowerCase()}`),
  momentName: question,
  laneKind: 'frontstage',
  question,
  standard: text('按标准', 'as the standard says'),
  hint: null,
  scale,
  weight: 1,
  bonus: false,
  critical: false,
  dimension: 'reliability',
  evidence: [],
  auditKinds: ['self', 'mystery', 'oem'],
  notApplicableRule: null,
  shownIf: null,
  repeatGroupId: null,
  basis: 'seed',
});

const sectionOf = (id: string, name: Item['question']): ChecklistVersion['sections'][number] => ({
  id,
  name,
  weight: 1,
  passMark: null,
  shownIf: null,
  notApplicableRule: null,
});

const checklistOf = (
  checklistId: string,
  title: Item['question'],
  sections: ChecklistVersion['sections'],
  items: readonly Item[],
  repeatGroups: ChecklistVersion['repeatGroups'] = [],
  signature: ChecklistVersion['settings']['signature'] = 'none',
): ChecklistVersion => ({
  checklistId,
  version: 1,
  title,
  service: 'aftersales',
  scoringVersion: 2,
  settings: {
    notApplicable: 'excluded',
    notObserved: 'excluded',
    critical: 'failsOutcome',
    passMark: null,
    bonusCap: null,
    rounding: 'none',
    signature,
  },
  sections,
  repeatGroups,
  items: [...items],
});

const option = (key: string, zh: string, en: string) => ({ key, text: text(zh, en) });

/** One item of every way to answer, one that is shown by another's answer, a group that repeats, a section to leave out. */
export const everyType: ChecklistVersion = checklistOf(
  'every-type',
  text('各种题型', 'Every way to answer'),
  [
    sectionOf('S1', text('选择', 'Choosing')),
    sectionOf('S2', text('填写', 'Writing')),
    sectionOf('S3', text('客户计时', 'Customers timed')),
    {
      ...sectionOf('S4', text('洗车', 'Car wash')),
      notApplicableRule: text('没有洗车机', 'There is no car wash'),
    },
  ],
  [
    {
      ...itemOf('E-01', 'S1', text('是否问候', 'Was the customer greeted?'), { type: 'yesNo' }),
      critical: true,
    },
    {
      ...itemOf('E-02', 'S1', text('问候用语', 'How was the greeting?'), {
        type: 'ordinal',
        levels: [
          { key: 'warm', score: 1, text: text('热情并称呼姓名', 'Warm and by name') },
          { key: 'plain', score: 0.5, text: text('普通', 'Plain') },
          { key: 'cold', score: 0, text: text('冷淡', 'Cold') },
        ],
      }),
      shownIf: { match: 'all', tests: [{ itemId: 'E-01', is: 'equals', value: true }] },
    },
    {
      ...itemOf('E-03', 'S1', text('提供了哪些饮品', 'Which drinks were offered?'), {
        type: 'multi',
        options: [
          option('tea', '茶', 'Tea'),
          option('water', '水', 'Water'),
          option('coffee', '咖啡', 'Coffee'),
        ],
        criticalOptions: ['water'],
        needed: 2,
      }),
      critical: true,
    },
    itemOf('E-04', 'S1', text('谁来接待', 'Who received the customer?'), {
      type: 'single',
      options: [
        { ...option('advisor', '服务顾问', 'Advisor'), score: 1 },
        { ...option('nobody', '无人', 'Nobody'), score: 0 },
      ],
    }),
    itemOf('E-05', 'S1', text('递交了哪些资料', 'Which papers were handed over?'), {
      type: 'multiple',
      options: [
        { ...option('order', '工单', 'Order'), score: 0.5, exclusive: false },
        { ...option('quote', '报价单', 'Quote'), score: 0.5, exclusive: false },
        { ...option('none', '都没有', 'None at all'), score: 0, exclusive: true },
      ],
    }),
    itemOf('E-06', 'S2', text('等候时长', 'How long was the wait?'), {
      type: 'measure',
      quantity: 'duration',
      metric: 'wait',
      unit: 's',
      better: 'lower',
      bands: [{ comparison: '<=', value: 9, score: 1 }],
      otherwise: 0,
      timer: 'nineSeconds',
    }),
    itemOf('E-07', 'S2', text('到店时刻', 'When did the customer arrive?'), {
      type: 'timeOfDay',
      bands: [],
      otherwise: 0,
    }),
    itemOf('E-08', 'S2', text('顾问说了什么', 'What did the advisor say?'), { type: 'text' }),
    itemOf('E-09', 'S2', text('约定的日期', 'Which date was agreed?'), { type: 'date' }),
    itemOf('E-10', 'S2', text('停车位置', 'Where was the car parked?'), { type: 'location' }),
    {
      ...itemOf('E-11', 'S3', text('每位客户等候', 'How long did each customer wait?'), {
        type: 'measure',
        quantity: 'duration',
        metric: 'each',
        unit: 'min',
        better: 'lower',
        bands: [{ comparison: '<=', value: 15, score: 1 }],
        otherwise: 0,
        timer: 'fifteenMinutes',
      }),
      repeatGroupId: 'customers',
    },
    itemOf('E-12', 'S4', text('车身是否洗净', 'Was the car washed clean?'), { type: 'yesNo' }),
    itemOf('E-13', 'S4', text('车内是否吸尘', 'Was the inside vacuumed?'), { type: 'yesNo' }),
  ],
  [{ id: 'customers', sectionId: 'S3', name: text('客户', 'Customer'), least: 2, most: 5, combine: 'mean' }],
);

/** What is shown, said and signed, and the dealer's signature under all of it. */
export const seenAndHeard: ChecklistVersion = checklistOf(
  'seen-and-heard',
  text('影像与签名', 'Seen, heard and signed'),
  [sectionOf('F1', text('留证', 'Evidence'))],
  [
    itemOf('F-01', 'F1', text('看板是否清晰', 'Is the board readable?'), { type: 'yesNo' }),
    itemOf('F-02', 'F1', text('拍摄看板', 'A photo of the board'), { type: 'photo', least: 1, most: 5 }),
    itemOf('F-03', 'F1', text('录下问候语', 'A recording of the greeting'), {
      type: 'audio',
      least: 1,
      most: 3,
    }),
    itemOf('F-04', 'F1', text('客户签名', 'The signature of the customer'), { type: 'signature' }),
  ],
  [],
  'dealer',
);

/** As short as a checklist gets, with a photo that is owed. */
export const shortVisit: ChecklistVersion = checklistOf(
  'short-visit',
  text('短访', 'Short visit'),
  [sectionOf('V1', text('门店', 'The shop'))],
  [
    itemOf('V-01', 'V1', text('门口是否整洁', 'Is the entrance clean?'), { type: 'yesNo' }),
    itemOf('V-02', 'V1', text('是否有人问候', 'Were you greeted?'), { type: 'yesNo' }),
    itemOf('V-03', 'V1', text('拍摄前台', 'A photo of the front desk'), { type: 'photo', least: 1, most: 5 }),
  ],
);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** As long as a checklist of the field gets: two hundred items in ten sections. */
export const twoHundred: ChecklistVersion = checklistOf(
  'two-hundred',
  text('两百项', 'Two hundred items'),
  numbers(10).map(at => sectionOf(`T${at}`, text(`第${at}部分`, `Part ${at}`))),
  numbers(200).map(at =>
    itemOf(`T-${at}`, `T${Math.ceil(at / 20)}`, text(`第${at}项是否做到`, `Was item ${at} done?`), {
      type: 'yesNo',
    }),
  ),
);
