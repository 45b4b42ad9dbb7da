import { AUDIT_KINDS, type ChecklistDraft, type Item, type Scale } from '@truthline/audit';
import { momentIdSchema, type Language, type LocalText } from '@truthline/blueprint';
import { writeChecklistSheet } from './write-checklist-sheet.ts';

const text = (zh: string, en: string): LocalText => ({ zh, en });
const blank = text('', '');

const item = (
  id: string,
  sectionId: string,
  question: LocalText,
  scale: Scale,
  more: Partial<Item> = {},
): Item => ({
  id,
  sectionId,
  momentId: momentIdSchema.parse(`mot-${id.toLowerCase()}`),
  momentName: question,
  laneKind: 'frontstage',
  question,
  standard: blank,
  hint: null,
  scale,
  weight: 1,
  bonus: false,
  critical: false,
  dimension: 'reliability',
  evidence: [],
  auditKinds: [...AUDIT_KINDS],
  notApplicableRule: null,
  shownIf: null,
  repeatGroupId: null,
  basis: 'proposed',
  ...more,
});

/** A small checklist with every answer type, a condition, a bonus and a repeat: what can be written, by example. */
export const exampleChecklist: ChecklistDraft = {
  checklistId: 'example',
  title: text('检查表范例', 'Example checklist'),
  service: 'aftersales',
  settings: {
    notApplicable: 'excluded',
    notObserved: 'excluded',
    critical: 'failsOutcome',
    passMark: 80,
    bonusCap: 5,
    rounding: 'oneDecimal',
    signature: 'none',
  },
  sections: [
    {
      id: 'A',
      name: text('接车', 'Reception'),
      weight: 60,
      passMark: 70,
      shownIf: null,
      notApplicableRule: null,
    },
    {
      id: 'B',
      name: text('休息区', 'Lounge'),
      weight: 40,
      passMark: null,
      shownIf: null,
      notApplicableRule: text('客户没有在店等待', 'The customer did not wait'),
    },
  ],
  repeatGroups: [
    { id: 'phone', sectionId: 'A', name: text('来电', 'Calls'), least: 1, most: 5, combine: 'mean' },
  ],
  items: [
    item(
      'A-01',
      'A',
      text('有人迎接吗？', 'Was the customer greeted?'),
      { type: 'yesNo' },
      {
        critical: true,
        standard: text('1 分钟内迎接', 'Greeted within a minute'),
        evidence: ['photo'],
      },
    ),
    item(
      'A-02',
      'A',
      text('多少秒后？', 'After how many seconds?'),
      {
        type: 'measure',
        quantity: 'duration',
        metric: 'greeting',
        unit: 's',
        better: 'lower',
        bands: [
          { comparison: '<=', value: 30, score: 1 },
          { comparison: '<=', value: 60, score: 0.5 },
        ],
        otherwise: 0,
        timer: null,
      },
      { shownIf: { match: 'all', tests: [{ itemId: 'A-01', is: 'equals', value: true }] } },
    ),
    item('A-03', 'A', text('环车检查', 'Walk-around'), {
      type: 'ordinal',
      levels: [
        { key: 'met', score: 1, text: text('与客户一起', 'With the customer') },
        { key: 'partly', score: 0.5, text: text('单独进行', 'Without the customer') },
        { key: 'notMet', score: 0, text: text('没有', 'None') },
      ],
    }),
    item('A-04', 'A', text('说明了哪些内容？', 'What was explained?'), {
      type: 'multi',
      options: [
        { key: 'price', text: text('价格', 'Price') },
        { key: 'time', text: text('交车时间', 'Time of delivery') },
        { key: 'parts', text: text('更换的零件', 'Parts that are replaced') },
      ],
      criticalOptions: [],
      needed: 2,
    }),
    item('A-05', 'A', text('谁接的电话？', 'Who took the call?'), {
      type: 'single',
      options: [
        { key: 'advisor', text: text('服务顾问', 'Service adviser'), score: 1 },
        { key: 'other', text: text('其他人', 'Somebody else'), score: 0 },
      ],
    }),
    item(
      'A-06',
      'A',
      text('接通前铃响几声？', 'Rings before it was answered'),
      {
        type: 'measure',
        quantity: 'count',
        metric: 'rings',
        unit: 'rings',
        better: 'lower',
        bands: [{ comparison: '<=', value: 3, score: 1 }],
        otherwise: 0,
        timer: 'threeRings',
      },
      { repeatGroupId: 'phone' },
    ),
    item('B-01', 'B', text('提供了什么？', 'What was offered?'), {
      type: 'multiple',
      options: [
        { key: 'drink', text: text('饮料', 'A drink'), score: 0.5, exclusive: false },
        { key: 'wifi', text: text('无线网络', 'Wireless network'), score: 0.5, exclusive: false },
        { key: 'nothing', text: text('什么都没有', 'Nothing'), score: 0, exclusive: true },
      ],
    }),
    item('B-02', 'B', text('几点告知进度？', 'When was the customer told of the progress?'), {
      type: 'timeOfDay',
      bands: [{ comparison: '<=', value: 690, score: 1 }],
      otherwise: 0,
    }),
    item(
      'B-03',
      'B',
      text('有惊喜服务吗？', 'Was there a pleasant surprise?'),
      { type: 'yesNo' },
      { bonus: true },
    ),
    item('B-04', 'B', text('休息区的照片', 'Photo of the lounge'), { type: 'photo', least: 1, most: 3 }),
    item(
      'B-05',
      'B',
      text('录音', 'Recording'),
      { type: 'audio', least: 1, most: 1 },
      {
        notApplicableRule: text('不允许录音', 'Recording was not allowed'),
      },
    ),
    item('B-06', 'B', text('上次到店日期', 'Date of the last visit'), { type: 'date' }),
    item('B-07', 'B', text('停车位置', 'Where the car was parked'), { type: 'location' }),
    item('B-08', 'B', text('客户的原话', "The customer's own words"), { type: 'text' }),
    item('B-09', 'B', text('店方签名', 'Signature of the dealer'), { type: 'signature' }),
  ],
};

/** The example as a workbook: to be written over. */
export const writeChecklistTemplate = (language: Language): Promise<Uint8Array> =>
  writeChecklistSheet(exampleChecklist, language);
