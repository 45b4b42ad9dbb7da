import { SCORING_VERSION, type ChecklistVersion, type ScoringSettings, type Section } from '@truthline/audit';
import { libraryItems, type LibrarySection } from './library.ts';

/** Weights add up to 100 within the sale, within after-sales and within recovery. */
const sections: { readonly [Id in LibrarySection]: Section } = {
  S1: { id: 'S1', name: { zh: '到店迎接', en: 'Greeting' }, weight: 20 },
  S2: { id: 'S2', name: { zh: '需求分析', en: 'Needs analysis' }, weight: 15 },
  S3: { id: 'S3', name: { zh: '产品介绍', en: 'Product presentation' }, weight: 12 },
  S4: { id: 'S4', name: { zh: '试乘试驾', en: 'Test drive' }, weight: 17 },
  S5: { id: 'S5', name: { zh: '报价成交', en: 'Quotation and deal' }, weight: 14 },
  S6: { id: 'S6', name: { zh: '新车交付', en: 'Vehicle delivery' }, weight: 22 },
  A1: { id: 'A1', name: { zh: '预约', en: 'Appointment' }, weight: 25 },
  A2: { id: 'A2', name: { zh: '接车与预检', en: 'Reception and pre-check' }, weight: 23 },
  A3: { id: 'A3', name: { zh: '维修与质检', en: 'Repair and quality check' }, weight: 20 },
  A4: { id: 'A4', name: { zh: '交车与结账', en: 'Delivery and checkout' }, weight: 20 },
  A5: { id: 'A5', name: { zh: '后续跟踪', en: 'Follow-up' }, weight: 12 },
  R1: { id: 'R1', name: { zh: '服务补救', en: 'Service recovery' }, weight: 100 },
};

/** "Not applicable" leaves the sum and needs a reason; a failed critical item fails the outcome beside the number. */
const settings: ScoringSettings = {
  notApplicable: 'excluded',
  notObserved: 'excluded',
  critical: 'failsOutcome',
  passMark: null,
};

const checklist = (
  checklistId: string,
  title: ChecklistVersion['title'],
  service: ChecklistVersion['service'],
  sectionIds: readonly LibrarySection[],
): ChecklistVersion => ({
  checklistId,
  version: 1,
  title,
  service,
  scoringVersion: SCORING_VERSION,
  settings,
  sections: sectionIds.map(id => sections[id]),
  items: sectionIds.flatMap(id => libraryItems[id]),
});

export const appointmentChecklist = checklist(
  'appointment',
  { zh: '预约电话检查表', en: 'Booking call checklist' },
  'aftersales',
  ['A1'],
);

export const afterSalesChecklist = checklist(
  'aftersales',
  { zh: '售后服务检查表', en: 'After-sales checklist' },
  'aftersales',
  ['A1', 'A2', 'A3', 'A4', 'A5'],
);

export const salesChecklist = checklist('sales', { zh: '销售检查表', en: 'Sales checklist' }, 'sales', [
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'S6',
]);

export const recoveryChecklist = checklist(
  'recovery',
  { zh: '服务补救检查表', en: 'Service recovery checklist' },
  'recovery',
  ['R1'],
);

/** Published first versions; version 1 of a shipped checklist never changes, a correction is version 2. */
export const shippedChecklists: readonly ChecklistVersion[] = [
  appointmentChecklist,
  afterSalesChecklist,
  salesChecklist,
  recoveryChecklist,
];
